/// Every callback that a cell can make, by Keras' names. A new callback is one file and one row here.
public enum CallbackRegistry {
    /// Every callback.
    public static let all: [Declaration<Callback>] = [
        EarlyStopping.declaration, ReduceLROnPlateau.declaration, TerminateOnNaN.declaration,
    ]
}
