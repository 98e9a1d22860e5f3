/// Ends training when the loss is no number any more. Source: keras/src/callbacks/terminate_on_nan.py, Keras 3.
public final class TerminateOnNaN: Callback {
    override public func trainingBatchEnded(_ batch: Int, _ logs: Logs) {
        guard let loss = logs["loss"], !loss.isFinite else { return }
        write("Batch \(batch): Invalid loss, terminating training\n")
        model?.stopsTraining = true
    }

    static let declaration = Declaration<Callback>(
        "TerminateOnNaN", summary: "Ends training when the loss is no number any more.", parameters: []
    ) { _ in TerminateOnNaN() }
}
