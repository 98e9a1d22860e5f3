import PythonLanguage
import Testing

/// What stands before the cursor, marked `|`.
@Suite struct CompletionContextTests {
    @Test(arguments: [
        ("im|", CompletionContext.Kind.name, "im", 0),
        ("x = np.random.ra|n", .attribute(object: "np.random"), "ra", 14),
        ("f(g(x).sh|", .attribute(object: "g(x)"), "sh", 7),
        ("f(x)[1].c.d|", .attribute(object: "f(x)[1].c"), "d", 10),
        ("'abc'.up|", .attribute(object: "'abc'"), "up", 6),
        ("x = {}; x.ke|", .attribute(object: "x"), "ke", 10),
        ("keras.Sequential([\n  keras.layers.De|", .attribute(object: "keras.layers"), "De", 34),
        ("model.fit(x, ep|", .argument(function: "model.fit"), "ep", 13),
        ("f(|", .argument(function: "f"), "", 2),
        ("model.add(Dense(10, acti|", .argument(function: "Dense"), "acti", 20),
        ("f(x=a|", .name, "a", 4),
        ("f(x=|", .name, "", 4),
        ("f([a|", .name, "a", 3),
        ("def f(a):\n  retu|", .name, "retu", 12),
        ("df['a|", .key(object: "df", quote: "'"), "a", 4),
        ("df['a']['b|", .key(object: "df['a']", quote: "'"), "b", 9),
        ("df[|", .key(object: "df", quote: nil), "", 3),
        ("x = ['a|", .path, "a", 6),
        ("open('da|", .path, "da", 6),
        ("import nu|", .module, "nu", 7),
        ("import numpy as np, pan|", .module, "pan", 20),
        ("import tensorflow.ke|", .module, "tensorflow.ke", 7),
        ("from tensorflow.ke|", .module, "tensorflow.ke", 5),
        ("from keras.layers import Dense, Co|", .member(module: "keras.layers"), "Co", 32),
        ("%mat|", .magic, "%mat", 0),
        ("# com|", .nothing, "", 5),
        ("12|", .nothing, "", 2),
        ("é.b|", .attribute(object: "é"), "b", 2),
        ("return x.a|", .attribute(object: "x"), "a", 9),
        ("|", .name, "", 0),
        ("x = (1 +\n|", .name, "", 9),
        (")|", .name, "", 1),
        ("]].a|", .nothing, "a", 3),
        ("'''|", .path, "", 3),
        (".|", .nothing, "", 1),
        ("import|", .name, "import", 0),
        ("from|", .name, "from", 0),
        ("!ls -l|", .name, "", 6),
    ])
    func contextIsFound(marked: String, kind: CompletionContext.Kind, prefix: String, start: Int) {
        let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let context = CompletionContext(code: parts.joined(), cursor: parts[0].unicodeScalars.count)
        #expect(context.kind == kind)
        #expect(context.prefix == prefix)
        #expect(context.start == start)
    }
}
