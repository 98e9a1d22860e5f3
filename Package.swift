// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors wherever CI is set, and stay warnings on a developer's machine.
let strict: [SwiftSetting] =
    Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
    name: "swiftlet",
    products: [
        .executable(name: "swiftlet", targets: ["swiftlet"]),
        .executable(name: "swiftlet-kernel", targets: ["swiftlet-kernel"]),
        .library(name: "Arrays", targets: ["Arrays"]),
        .library(name: "HDF5", targets: ["HDF5"]),
        .library(name: "NeuralNetworks", targets: ["NeuralNetworks"]),
        .library(name: "DataFrames", targets: ["DataFrames"]),
        .library(name: "Images", targets: ["Images"]),
        .library(name: "Plotting", targets: ["Plotting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        // System libraries.
        // libzmq's pkg-config file carries flags that the package manager refuses with a warning.
        .systemLibrary(name: "CZeroMQ", providers: [.apt(["libzmq3-dev"])]),
        .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        // Engines: ordinary Swift libraries that know nothing of Python or Jupyter.
        .target(name: "ComputeKernels"),
        // libjpeg and libpng behind functions that return their errors.
        .target(name: "ImageCodecs", linkerSettings: [.linkedLibrary("jpeg"), .linkedLibrary("png")]),
        .target(name: "Compute", dependencies: ["ComputeKernels"], swiftSettings: strict),
        .target(name: "HDF5", swiftSettings: strict),
        .target(name: "SystemMemory", swiftSettings: strict),
        .target(name: "Monitors", swiftSettings: strict),
        .target(name: "Arrays", dependencies: ["Compute", "SystemMemory", "COpenBLAS", "CZip"], swiftSettings: strict),
        .target(
            name: "NeuralNetworks",
            dependencies: [
                "Arrays", "Compute", "HDF5", "CZip", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "DataFrames", dependencies: ["Arrays", "Compute"], swiftSettings: strict),
        .target(name: "Images", dependencies: ["Arrays", "CPNG", "ImageCodecs"], swiftSettings: strict),
        .target(
            name: "Plotting", dependencies: ["Arrays", "Images", "CCairo", "CFreeType"],
            swiftSettings: strict),

        // The language and what its cells can import.
        .target(
            name: "PythonLanguage",
            dependencies: ["Monitors", "SystemMemory", .product(name: "BigInt", package: "BigInt")],
            // The machine's globals belong to one thread at a time; checking each access cost a twentieth of its speed.
            swiftSettings: strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]),
        .target(
            name: "PythonModules",
            dependencies: [
                "PythonLanguage", "Compute", "Arrays", "NeuralNetworks", "DataFrames", "Images", "Plotting",
                "SystemMemory",
                "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "BigInt", package: "BigInt"),
            ], swiftSettings: strict),

        // The kernel.
        .target(
            name: "JupyterProtocol",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "OrderedCollections", package: "swift-collections"),
                .product(name: "DequeModule", package: "swift-collections"),
            ], swiftSettings: strict),
        // In C, because the list of what is loaded is not visible from Swift.
        .target(name: "LoadedSegments"),
        .target(
            name: "JupyterKernel",
            dependencies: [
                "JupyterProtocol", "Monitors", "LoadedSegments", "CSQLite", "CZeroMQ",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "DequeModule", package: "swift-collections"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "swiftlet",
            dependencies: [
                "JupyterProtocol", "JupyterKernel", "PythonLanguage", "PythonModules", "Plotting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], resources: [.embedInCode("Resources")], swiftSettings: strict),

        // Measurements.
        .executableTarget(
            name: "kernel-benchmark", dependencies: ["Compute"], path: "benchmarks/kernels", swiftSettings: strict),

        // In C, because it must listen before a Swift program has been loaded.
        .executableTarget(name: "swiftlet-kernel"),

        // Tests.
        .target(name: "TestSupport", dependencies: ["Arrays"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "ComputeTests", dependencies: ["Compute", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "HDF5Tests", dependencies: ["HDF5"], swiftSettings: strict),
        .testTarget(name: "ArraysTests", dependencies: ["Arrays", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "NeuralNetworksTests", dependencies: ["NeuralNetworks", "Arrays", "HDF5", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DataFramesTests", dependencies: ["DataFrames", "Arrays", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "SystemMemoryTests", dependencies: ["SystemMemory"], swiftSettings: strict),
        .testTarget(name: "ImagesTests", dependencies: ["Images", "Arrays", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PlottingTests", dependencies: ["Plotting", "Arrays", "Images", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PythonLanguageTests", dependencies: ["PythonLanguage", "TestSupport"],
            exclude: ["language"], swiftSettings: strict),
        .testTarget(
            name: "PythonModulesTests", dependencies: ["PythonModules", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "JupyterProtocolTests", dependencies: ["JupyterProtocol"], swiftSettings: strict),
        .testTarget(
            name: "JupyterKernelTests",
            dependencies: [
                "JupyterKernel", "JupyterProtocol", .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
