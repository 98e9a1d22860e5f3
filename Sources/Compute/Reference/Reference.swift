/// The plain kernels: each says what its fast counterpart must compute, as simply as it can be said.
///
/// The fast kernels are tested against these, and shapes that have no fast kernel run on them.
package enum Reference {}
