import LoadedSegments

/// The pages of the program and its libraries that only the start has read.
///
/// Relocating, registering types and reading symbols touches most of the files that a process maps, and the system maps
/// sixteen pages around each that is touched. Given up once, they stay in the system's cache; what is needed later is
/// mapped again without a read, some microseconds for each stretch.
enum StartupPages {
    /// Gives up what is only read: code and constants of files, never what the process has written.
    static func release() { loaded_segments_release() }
}
