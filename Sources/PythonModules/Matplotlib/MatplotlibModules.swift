import Arrays
import Glibc
import Images
import Plotting
import PythonLanguage

/// `matplotlib` and what notebooks import from it.
public enum MatplotlibModules {
    /// Declares the modules; nothing of the plotting library is touched before one of them is imported.
    public static func register(_ registry: ModuleRegistry) {
        Interpreter.translateErrors(PlotErrors.translate)
        registry.register("matplotlib", documentation: "Plotting with matplotlib's functions, drawn by Swiftlet.") {
            module in
            module.constant("__version__", .string("3.10.0"))
            module.submodule("pyplot", "matplotlib.pyplot")
            module.submodule("image", "matplotlib.image")
            module.submodule("cm", "matplotlib.cm")
            module.submodule("colors", "matplotlib.colors")
            module.submodule("gridspec", "matplotlib.gridspec")
            module.submodule("figure", "matplotlib.figure")
            module.submodule("axes", "matplotlib.axes")
            module.submodule("style", "matplotlib.style")
            module.submodule("patches", "matplotlib.patches")
            module.lazy("colormaps") { .wrap(ColorMapRegistry(), ColorMapTypes.registry) }
            module.lazy("rcParams") { RcParams.value }
            module.function("rc(group, **kwargs)", documentation: "Sets defaults of a group: rc('font', size=14).") {
                call in
                try RcParams.set(group: call[0], call.keywords(1))
                return .none
            }
            module.function("use(backend, *, force=True)", documentation: "Figures are always shown in the notebook.") {
                _ in .none
            }
            module.function("get_backend()") { _ in .string("inline") }
            module.function("rcdefaults()") { _ in
                Pyplot.state.defaults = PlotDefaults()
                return .none
            }
        }
        registry.register("matplotlib.pyplot", aliases: ["pylab"], documentation: "matplotlib's state-based interface.")
        { module in
            InlineBackend.connect()
            PyplotModule.build(module)
            try module.run(source: "from matplotlib._compositions import setp\nfrom cycler import cycler")
        }
        registry.register("matplotlib._compositions") { try $0.run(source: PlotCompositionsSource.text) }
        registry.register("matplotlib.cbook", documentation: "Statistics of boxes.") { module in
            try module.run(
                source: """
                    from matplotlib._compositions import box_statistics


                    def boxplot_stats(X, whis=1.5):
                        parts = X if hasattr(X[0], "__len__") else [X]
                        return [box_statistics(part, whis) for part in parts]
                    """)
        }
        registry.register("cycler", documentation: "Cycles of colours.") {
            try $0.run(source: PlotCompositionsSource.cycler)
        }
        registry.register("matplotlib.image", documentation: "Reading and writing pictures.") { module in
            module.function(
                "imread(fname, format=None)",
                documentation: "Reads a picture file: PNG as float32 between 0 and 1, others as uint8."
            ) {
                try ImageFiles.read($0[0])
            }
            module.function("imsave(fname, arr, **kwargs)", documentation: "Saves an array as a PNG file.") { call in
                try ImageFiles.write(call[1], to: call[0], call.keywords(2))
                return .none
            }
            module.type(ArtistTypes.image)
        }
        registry.register("matplotlib.cm", documentation: "Colour maps.") { module in
            for name in ColorMap.names {
                module.lazy(name) {
                    .wrap(ColorMapHandle(try PlotErrors.catching { try ColorMap(named: name) }), ColorMapTypes.colorMap)
                }
            }
            module.function("get_cmap(name=None, lut=None)") { try ColorMapTypes.find($0[0], $0[1]) }
        }
        registry.register("matplotlib.colors", documentation: "Colours and norms.") { module in
            module.type(ColorMapTypes.colorMap, name: "Colormap")
            module.type(ColorMapTypes.listed)
            module.type(ColorMapTypes.segmented)
            module.type(ColorMapTypes.normalize)
            module.function("to_rgba(c, alpha=None)") { call in
                let color = try PlotArguments.color(call[0])
                let alpha = try call.optionalDouble(1) ?? color.alpha
                return .tuple([.float(color.red), .float(color.green), .float(color.blue), .float(alpha)])
            }
            module.function("to_rgb(c)") { call in
                let color = try PlotArguments.color(call[0])
                return .tuple([.float(color.red), .float(color.green), .float(color.blue)])
            }
            module.function("to_hex(c, keep_alpha=False)") {
                .string(ArtistTypes.hexadecimal(try PlotArguments.color($0[0])))
            }
        }
        registry.register("matplotlib.gridspec", documentation: "Grids that subplots stand in.") { module in
            module.type(GridTypes.gridSpec)
        }
        registry.register("matplotlib.figure") { $0.type(FigureTypes.figure) }
        registry.register("matplotlib.axes") { $0.type(AxesTypes.axes) }
        registry.register("matplotlib.patches", documentation: "Areas to name in a legend.") { module in
            module.type(PatchMaker.patch)
            module.type(ArtistTypes.rectangle)
        }
        registry.register("matplotlib.style", documentation: "Styles of figures.") { module in
            module.function("use(style)") { call in
                for name in call[0].isString ? [try call.string(0)] : try call[0].map({ try $0.str() }) {
                    try RcParams.use(style: name)
                }
                return .none
            }
            module.lazy("available") { .list(strings: RcParams.styles) }
        }
    }
}

/// Reading and writing picture files for `imread` and `imsave`.
enum ImageFiles {
    /// An array as matplotlib's `imread` makes it: of a PNG float32 between 0 and 1, of other formats uint8.
    static func read(_ target: Value) throws -> Value {
        let text = Owned(try target.strValue())
        let path = try text.value.asString()
        let data = try PictureLoading.bytes(of: path)
        let (format, picture): (PictureFormat, Picture)
        do {
            (format, picture) = try PictureFile.decode(data)
        } catch let error as ImageError {
            throw PictureErrors.translated(error, source: "'\(path)'")
        }
        if picture.mode.isWide {
            let values = picture.numbers.map { Float($0) / 65535 }
            return try NumPyValues.array(try NDArray(values, shape: [picture.height, picture.width]))
        }
        let raster = try picture.raster()
        let shape = [raster.height, raster.width] + (raster.channels == 1 ? [] : [raster.channels])
        guard format == .png else { return try NumPyValues.array(try NDArray(raster.bytes, shape: shape)) }
        return try NumPyValues.array(try NDArray(raster.bytes.map { Float($0) / 255 }, shape: shape))
    }

    static func write(_ data: Value, to target: Value, _ given: [(name: String, value: Value)]) throws {
        let figure = Figure(width: 1, height: 1)
        let axes = figure.addAxes(Rect(x: 0, y: 0, width: 1, height: 1))
        var keywords = PlotKeywords(given, owner: "imsave")
        let map = try PlotArguments.colorMap(keywords.take("cmap") ?? .none, Pyplot.state.defaults)
        let image = try axes.imshow(
            try PlotArguments.array(data), colorMap: map, minimum: try keywords.double("vmin"),
            maximum: try keywords.double("vmax"), aspect: nil)
        guard image.columns < 32768, image.rows < 32768 else {
            throw PlottingError.imageTooLarge(width: image.columns, height: image.rows)
        }
        figure.width = Double(image.columns) / 100
        figure.height = Double(image.rows) / 100
        image.interpolation = .filter(.nearest)
        axes.showsFrame = false
        try FigureTypes.save(figure, target, [])
    }
}
