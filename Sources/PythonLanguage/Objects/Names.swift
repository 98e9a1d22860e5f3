/// Interned names that Swift code looks up; filled at start, borrowed.
package enum Names {
    private nonisolated(unsafe) static var table: UnsafeMutablePointer<Value>! = nil

    private static let texts: [StaticString] = [
        "__init__", "__new__", "__class__", "__dict__", "__name__", "__qualname__", "__module__", "__doc__",
        "__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__",
        "__call__", "__class_getitem__", "__set_name__", "__init_subclass__", "__eq__", "__hash__", "__del__",
        "__enter__", "__exit__", "__iter__", "__next__", "__len__", "__getitem__", "__setitem__", "__delitem__",
        "__contains__", "__repr__", "__str__", "__format__", "__bool__", "__annotations__", "__mro__", "__bases__",
        "__builtins__", "__main__", "__missing__", "__match_args__", "__slots__", "__all__", "__path__", "__file__",
        "__instancecheck__", "__subclasscheck__", "__prepare__", "keys", "send", "throw", "close", "print", "_", "__reversed__",
        "__abstractmethods__", "__wrapped__", "__build_class__", "__import__", "__index__", "__dir__", "__cause__", "__context__",
        "__spec__", "__isabstractmethod__", "__post_init__", "__length_hint__", "__defaults__", "__code__", "name", "obj", "__package__",
        "__classcell__", "path",
    ]

    static func boot() {
        table = .allocate(capacity: texts.count)
        for (index, text) in texts.enumerated() { table[index] = staticName(text) }
    }

    package static var `init`: Value { table[0] }
    package static var new: Value { table[1] }
    package static var `class`: Value { table[2] }
    package static var dict: Value { table[3] }
    package static var name: Value { table[4] }
    package static var qualname: Value { table[5] }
    package static var module: Value { table[6] }
    package static var doc: Value { table[7] }
    package static var getAttr: Value { table[8] }
    package static var getAttribute: Value { table[9] }
    package static var setAttr: Value { table[10] }
    package static var delAttr: Value { table[11] }
    package static var get: Value { table[12] }
    package static var set: Value { table[13] }
    package static var delete: Value { table[14] }
    package static var call: Value { table[15] }
    package static var classGetItem: Value { table[16] }
    package static var setName: Value { table[17] }
    package static var initSubclass: Value { table[18] }
    package static var eq: Value { table[19] }
    package static var hash: Value { table[20] }
    package static var del: Value { table[21] }
    package static var enter: Value { table[22] }
    package static var exit: Value { table[23] }
    package static var iter: Value { table[24] }
    package static var next: Value { table[25] }
    package static var len: Value { table[26] }
    package static var getItem: Value { table[27] }
    package static var setItem: Value { table[28] }
    package static var delItem: Value { table[29] }
    package static var contains: Value { table[30] }
    package static var repr: Value { table[31] }
    package static var str: Value { table[32] }
    package static var format: Value { table[33] }
    package static var bool: Value { table[34] }
    package static var annotations: Value { table[35] }
    package static var mro: Value { table[36] }
    package static var bases: Value { table[37] }
    package static var builtins: Value { table[38] }
    package static var main: Value { table[39] }
    package static var missing: Value { table[40] }
    package static var matchArgs: Value { table[41] }
    package static var slots: Value { table[42] }
    package static var all: Value { table[43] }
    package static var path: Value { table[44] }
    package static var file: Value { table[45] }
    package static var instanceCheck: Value { table[46] }
    package static var subclassCheck: Value { table[47] }
    package static var keys: Value { table[49] }
    package static var send: Value { table[50] }
    package static var `throw`: Value { table[51] }
    package static var close: Value { table[52] }
    package static var print: Value { table[53] }
    package static var underscore: Value { table[54] }
    package static var reversed: Value { table[55] }
    package static var abstractMethods: Value { table[56] }
    package static var wrapped: Value { table[57] }
    package static var index: Value { table[60] }
    package static var dir: Value { table[61] }
    package static var isAbstractMethod: Value { table[65] }
    package static var nameField: Value { table[70] }
    package static var objField: Value { table[71] }
    package static var package: Value { table[72] }
    package static var classCell: Value { table[73] }
    package static var plainPath: Value { table[74] }
    package static var prepare: Value { table[48] }
}
