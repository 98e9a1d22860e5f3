import ComputeKernels

/// An element type with tile kernels: `Float` and `Double`.
protocol TileElement: BinaryFloatingPoint {
    /// Columns of a panel of packed weights: a whole number of tiles on every instruction set.
    static var panelWidth: Int { get }
    /// Elements of one vector.
    static func lanes(_ kernels: KernelTable) -> Int
    /// Runs one tile kernel.
    static func runTile(_ kernels: KernelTable, rows: Int, _ tile: Tile<Self>)
}

/// One tile: see `ck_tile_f32` in Microkernels.h for what each field means.
struct Tile<Element> {
    var rows: UnsafePointer<UnsafePointer<Element>>
    var b: UnsafePointer<Element>
    var c: UnsafeMutablePointer<Element>
    var bias: UnsafePointer<Element>?
    var segments: Int
    var segmentStep: Int
    var run: Int
    var step: Int
    var bStep: Int
    var cStep: Int
    var columns: Int
    var storeColumns: Int
    var flags: Int
}

extension Float: TileElement {
    static var panelWidth: Int { 32 }

    @inline(__always)
    static func lanes(_ kernels: KernelTable) -> Int { Int(kernels.tiles.pointee.lanesF32) }

    @inline(__always)
    static func runTile(_ kernels: KernelTable, rows: Int, _ tile: Tile<Float>) {
        var arguments = ck_tile_f32(
            rows: tile.rows, b: tile.b, c: tile.c, bias: tile.bias, segments: tile.segments,
            segmentStep: tile.segmentStep, run: tile.run, step: tile.step, bStep: tile.bStep, cStep: tile.cStep,
            columns: tile.columns, storeColumns: tile.storeColumns, flags: tile.flags)
        ck_run_tile_f32(kernels.tiles, rows, &arguments)
    }
}

extension Double: TileElement {
    static var panelWidth: Int { 16 }

    @inline(__always)
    static func lanes(_ kernels: KernelTable) -> Int { Int(kernels.tiles.pointee.lanesF64) }

    @inline(__always)
    static func runTile(_ kernels: KernelTable, rows: Int, _ tile: Tile<Double>) {
        var arguments = ck_tile_f64(
            rows: tile.rows, b: tile.b, c: tile.c, bias: tile.bias, segments: tile.segments,
            segmentStep: tile.segmentStep, run: tile.run, step: tile.step, bStep: tile.bStep, cStep: tile.cStep,
            columns: tile.columns, storeColumns: tile.storeColumns, flags: tile.flags)
        ck_run_tile_f64(kernels.tiles, rows, &arguments)
    }
}
