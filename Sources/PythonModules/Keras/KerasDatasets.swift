import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.datasets`.
enum KerasDatasets {
    static func register(_ registry: ModuleRegistry) {
        let names = [
            "fashion_mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing",
        ]
        registry.register("keras.datasets") { module in
            module.submodule("mnist", "keras.datasets.mnist")
            for name in names { module.submodule(name, "keras.datasets.\(name)") }
        }
        registry.register("keras.datasets.mnist", documentation: "70,000 handwritten digits.") { module in
            module.function(
                "load_data(path='mnist.npz')",
                documentation: "The digits as ((x_train, y_train), (x_test, y_test)), uint8."
            ) { call in
                let file = try call.string(0)
                let mnist = try KerasSession.run { try MNIST.load(file: file, in: $0) }
                let train = try pair(mnist.trainingImages, mnist.trainingLabels)
                return .tuple([train, try pair(mnist.testImages, mnist.testLabels)])
            }
        }
        registry.register("_datasets", documentation: "Files of data sets, natively.") { declareFiles($0) }
        registry.register("keras.utils.file_utils", documentation: "Files from the network.") {
            try $0.run(source: DatasetsSource.files)
        }
        for name in names {
            registry.register("keras.datasets.\(name)") { module in
                try module.run(source: DatasetsSource.shared)
                try module.run(source: DatasetsSource.sources[name] ?? "")
            }
        }
    }

    private static func pair(_ images: NDArray, _ labels: NDArray) throws -> Value {
        .tuple([try KerasArrays.value(images), try KerasArrays.value(labels)])
    }

    private static func declareFiles(_ module: NativeModule) {
        module.function(
            "cached(name, title, address, sha256, size)", documentation: "The path of a file, downloaded if need be."
        ) { call in
            let (name, title, address) = (try call.string(0), try call.string(1), try call.string(2))
            let (digest, size) = (try call.optionalString(3), try call.int(4))
            return .string(
                try KerasSession.run {
                    try DatasetReading.cached(name, title: title, address: address, sha256: digest, size: size, in: $0)
                })
        }
        module.function("path(name)", documentation: "The path of a name in the cache.") { call in
            .string(DatasetReading.path(try call.string(0)))
        }
        module.function("is_cached(name)", documentation: "Whether a name is in the cache.") { call in
            .bool(DatasetReading.isCached(try call.string(0)))
        }
        module.function("extract(path, folder, is_zip=False)", documentation: "Unpacks a tar or zip file.") { call in
            try DatasetReading.extract(call.string(0), into: call.string(1), isZip: call.bool(2))
            return .none
        }
        module.function("fetch(path, address, sha256)", documentation: "Downloads a file to a place.") { call in
            let (path, address, digest) = (try call.string(0), try call.string(1), try call.optionalString(2))
            try KerasSession.run { try DatasetReading.fetch(path, address: address, sha256: digest, in: $0) }
            return .none
        }
        module.function("compressed(path, offset)", documentation: "The bytes of a gzip file behind its header.") {
            call in
            ArrayWriting.array(try DatasetReading.compressedBytes(call.string(0), offset: call.int(1)))
        }
        module.function("cifar(path, key)", documentation: "The pictures and labels of a batch.") { call in
            let batch = try DatasetReading.cifarBatch(call.string(0), labels: call.string(1))
            return .tuple([ArrayWriting.array(batch.pictures), ArrayWriting.array(batch.labels)])
        }
        module.function(
            "sequences(path, name, order, start, index_from, maxlen, skip_top, num_words, oov)",
            documentation: "Reviews as lists of words, in an order, with words renumbered and rare ones replaced."
        ) { call in
            try sequences(call)
        }
        module.function("largest(path, names, index_from)", documentation: "The largest number of any word.") { call in
            var most = 0
            for name in try call[1].map({ try $0.asString() }) {
                for row in try DatasetReading.sequences(name, in: call.string(0)) { most = max(most, row.max() ?? 0) }
            }
            return .int(most + (try call.int(2)))
        }
        module.function("numbers(path, name)", documentation: "One array of numbers of an npz file.") { call in
            ArrayWriting.array(try DatasetReading.numbers(call.string(1), in: call.string(0)))
        }
    }

    /// Keras' choice and renumbering of words: the start mark, the shift, the length, then what is rare or too common.
    private static func sequences(_ call: NativeCall) throws -> Value {
        let rows = try DatasetReading.sequences(call.string(1), in: call.string(0))
        let order = try KerasArrays.array(call[2]).elements(as: Int64.self).map { Int($0) }
        let (start, shift, longest) = (try call.optionalInt(3), try call.int(4), try call.optionalInt(5))
        let (skip, words, unknown) = (try call.int(6), try call.int(7), try call.optionalInt(8))
        var kept: [Int] = []
        var result: [Value] = []
        for (position, index) in order.enumerated() {
            guard rows.indices.contains(index) else { throw PythonError.indexError("index \(index) is out of bounds") }
            let length = rows[index].count + (start == nil ? 0 : 1)
            if let longest, longest > 0, length >= longest { continue }
            var row: [Int] = []
            row.reserveCapacity(length)
            for word in (start.map { [$0] } ?? []) + rows[index].map({ $0 + shift }) {
                if word >= skip, word < words {
                    row.append(word)
                } else if let unknown {
                    row.append(unknown)
                }
            }
            kept.append(position)
            result.append(.list(ints: row))
        }
        return .tuple([.list(result), .list(ints: kept)])
    }
}
