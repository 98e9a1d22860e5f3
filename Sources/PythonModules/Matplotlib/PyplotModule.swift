import Plotting
import PythonLanguage

/// The functions of `matplotlib.pyplot`: the commands on axes, and those on figures.
enum PyplotModule {
    private static var state: PyplotState { Pyplot.state }

    static func build(_ module: NativeModule) {
        for command in AxesCommand.all {
            guard let name = command.function else { continue }
            module.function(name + command.parameters, documentation: command.documentation) { call in
                let result = try command.body(AxesHandle.of(try state.currentAxes()), call)
                // twinx() makes the new axes current, as in matplotlib.
                if let axes = result.objectIfPresent(AxesHandle.self) { state.makeCurrent(axes.axes) }
                return result
            }
        }
        addFigures(module)
        addSubplots(module)
        addPictures(module)
        addColorMaps(module)
    }

    private static func addFigures(_ module: NativeModule) {
        module.function(
            "figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True, FigureClass=None, clear=False, layout=None, **kwargs)",
            documentation: "Creates a new figure, or activates an existing one. figsize: width and height in inches."
        ) { call in
            var number: Int?
            if call[0].tag == .int { number = try call.int(0) }
            if let figure = call[0].objectIfPresent(Figure.self) { number = state.number(of: figure) }
            let size = call.isGiven(1) ? try FigureTypes.size(call[1]) : nil
            let figure = try state.figure(
                number: number, width: size?.0, height: size?.1, dpi: try call.optionalDouble(2))
            if call.isGiven(3) { figure.faceColor = try PlotArguments.color(call[3]) }
            if try call.bool(7) { figure.clear() }
            if let layout = try call.optionalString(8), layout != "none" { figure.usesTightLayout = true }
            for (name, value) in call.keywords(9) {
                switch name {
                case "tight_layout", "constrained_layout": figure.usesTightLayout = try value.truth()
                case "linewidth": break
                default: throw PythonError.typeError("Figure.__init__() got an unexpected keyword argument '\(name)'")
                }
            }
            return .wrap(figure, FigureTypes.figure)
        }
        module.function("gcf()", documentation: "The current figure.") { _ in
            .wrap(try state.currentFigure(), FigureTypes.figure)
        }
        module.function("show(close=None, block=None)", documentation: "Shows all open figures.") { _ in
            try InlineBackend.show()
            return .none
        }
        module.function("close(fig=None)", documentation: "Closes a figure: the current one, one by number, or 'all'.")
        { call in
            if let figure = call[0].objectIfPresent(Figure.self) {
                if let number = state.number(of: figure) { state.close(number: number) }
            } else if call[0].isString {
                if try call.string(0) == "all" { state.closeAll() }
            } else if call[0].isNone {
                state.close()
            } else {
                state.close(number: try call.int(0))
            }
            return .none
        }
        module.function("clf()", documentation: "Clears the current figure.") { _ in
            try state.currentFigure().clear()
            return .none
        }
        module.function("get_fignums()") { _ in .list(ints: state.numbers) }
        module.function("fignum_exists(num)") { .bool(state.numbers.contains(try $0.int(0))) }
        module.function("suptitle(t, **kwargs)", documentation: "Adds a title above all plots.") { call in
            try FigureTypes.superTitle(try state.currentFigure(), call[0], call.keywords(1))
        }
        module.function("figtext(x, y, s, fontdict=None, **kwargs)") { call in
            var keywords = PlotKeywords(call.keywords(4), owner: "Text")
            let properties = try keywords.textProperties(fontDictionary: call[3])
            try keywords.finish()
            return .wrap(
                TextHandle(
                    try state.currentFigure().addText(
                        try call[2].str(), at: Point(x: try call.double(0), y: try call.double(1)),
                        properties: properties)),
                ArtistTypes.text)
        }
        module.function("savefig(fname, **kwargs)", documentation: "Saves the current figure as a PNG file.") { call in
            try FigureTypes.save(try state.currentFigure(), call[0], call.keywords(1))
            return .none
        }
        module.function(
            "tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None)",
            documentation: "Adjusts the room between and around subplots."
        ) { call in
            try state.currentFigure().tightLayout(padding: try call.double(0))
            return .none
        }
        module.function(
            "subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None)",
            documentation: "Sets the room between and around subplots."
        ) { call in
            try FigureTypes.adjust(try state.currentFigure(), call)
            return .none
        }
        for name in ["ion", "ioff", "draw"] { module.function(name + "()") { _ in .none } }
        module.function("isinteractive()") { _ in .bool(true) }
        module.function("pause(interval)") { _ in
            try InlineBackend.show()
            return .none
        }
        module.function("switch_backend(newbackend)") { _ in .none }
    }

    private static func addSubplots(_ module: NativeModule) {
        module.function(
            "subplot(*args, projection=None, **kwargs)",
            documentation: "Adds axes to the current figure or retrieves them: subplot(nrows, ncols, index)."
        ) { call in
            if let name = try call.optionalString(1), name != "rectilinear" {
                throw PythonError.notImplementedError(
                    "projection '\(name)' is not supported; axes are two-dimensional here")
            }
            if let handle = call.rest(0).first?.objectIfPresent(AxesHandle.self) {
                state.makeCurrent(handle.axes)
                return handle.value
            }
            let axes = try state.subplot(try FigureTypes.subplotCell(call.rest(0)))
            try FigureTypes.share(axes, call.keywords(2))
            return AxesHandle.of(axes).value
        }
        module.function(
            "subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None, **fig_kw)",
            documentation: "Creates a figure and a grid of subplots; returns both."
        ) { call in
            var size: (Double, Double)?
            var dpi: Double?
            var tight = false
            var number: Int?
            for (name, value) in call.keywords(9) {
                switch name {
                case "figsize": size = value.isNone ? nil : try FigureTypes.size(value)
                case "dpi": dpi = value.isNone ? nil : try value.asDouble()
                case "tight_layout", "constrained_layout": tight = try value.truth()
                case "layout": tight = !value.isNone
                case "num": number = value.tag == .int ? try value.asInt() : nil
                case "facecolor", "edgecolor", "frameon", "clear": break
                default: throw PythonError.typeError("Figure.__init__() got an unexpected keyword argument '\(name)'")
                }
            }
            var ratios = (
                widths: call.isGiven(5) ? try PlotArguments.numbers(call[5]) : [],
                heights: call.isGiven(6) ? try PlotArguments.numbers(call[6]) : []
            )
            var spacing: (wspace: Double?, hspace: Double?) = (nil, nil)
            try call[8].forEachEntry { key, value in
                switch try key.str() {
                case "width_ratios": ratios.widths = try PlotArguments.numbers(value)
                case "height_ratios": ratios.heights = try PlotArguments.numbers(value)
                case "wspace": spacing.wspace = try value.asDouble()
                case "hspace": spacing.hspace = try value.asDouble()
                default: break
                }
            }
            let (rows, columns) = (try call.int(0), try call.int(1))
            let (figure, axes) = try state.subplots(
                rows: rows, columns: columns, sharesX: try FigureTypes.sharing(call[2]),
                sharesY: try FigureTypes.sharing(call[3]), width: size?.0, height: size?.1, dpi: dpi,
                widthRatios: ratios.widths, heightRatios: ratios.heights, number: number)
            figure.usesTightLayout = figure.usesTightLayout || tight
            if spacing.wspace != nil || spacing.hspace != nil {
                var room = figure.spacing
                room.horizontal = spacing.wspace ?? room.horizontal
                room.vertical = spacing.hspace ?? room.vertical
                try figure.adjust(room)
            }
            var members: [(name: String, value: Value)] = []
            try call[7].forEachEntry { members.append((try $0.str(), $1)) }
            for axes in axes { try FigureTypes.share(axes, members) }
            let grid = try FigureTypes.gridValue(axes, rows: rows, columns: columns, squeeze: try call.bool(4))
            return .tuple([.wrap(figure, FigureTypes.figure), grid])
        }
        module.function("gca()", documentation: "The current axes.") { _ in AxesHandle.of(try state.currentAxes()).value
        }
        module.function("sca(ax)", documentation: "Makes axes current.") { call in
            state.makeCurrent(try call.object(0, as: AxesHandle.self).axes)
            return .none
        }
        module.function("delaxes(ax=None)") { call in
            let axes = try call.isGiven(0) ? call.object(0, as: AxesHandle.self).axes : state.currentAxes()
            axes.figure?.remove(axes)
            return .none
        }
        module.function("axes(arg=None, **kwargs)", documentation: "Adds axes at [left, bottom, width, height].") {
            call in
            let figure = try state.currentFigure()
            guard call.isGiven(0) else { return AxesHandle.of(try figure.addSubplot()).value }
            let box = try PlotArguments.numbers(call[0])
            guard box.count == 4, box.allSatisfy(\.isFinite) else {
                throw PythonError.valueError("all entries in rect must be finite not \(try call[0].str())")
            }
            return AxesHandle.of(figure.addAxes(Rect(x: box[0], y: box[1], width: box[2], height: box[3]))).value
        }
        module.function("subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs)") { call in
            let shape = try PlotArguments.numbers(call[0]).map { Int($0) }
            let place = try PlotArguments.numbers(call[1]).map { Int($0) }
            let (rowSpan, columnSpan) = (try call.int(2), try call.int(3))
            guard shape.count == 2, place.count == 2, rowSpan > 0, columnSpan > 0, place[0] >= 0, place[1] >= 0 else {
                throw PythonError.valueError("subplot2grid needs a shape and a place of two numbers")
            }
            let grid = try GridLayout(rows: shape[0], columns: shape[1])
            return AxesHandle.of(
                try state.subplot(
                    try GridCell(
                        grid, rows: place[0]...place[0] + rowSpan - 1, columns: place[1]...place[1] + columnSpan - 1))
            ).value
        }
    }

    private static func addPictures(_ module: NativeModule) {
        module.function(
            "colorbar(mappable=None, cax=None, ax=None, **kwargs)", documentation: "Adds a scale of colours to a plot."
        ) { call in
            let figure = try state.currentFigure()
            guard call.isGiven(0) else {
                guard let artist = state.existingAxes?.currentMapping else {
                    throw PythonError.runtimeError(
                        "No mappable was found to use for colorbar creation. First define a mappable such as an image "
                            + "(with imshow) or a contour set (with contourf).")
                }
                let value = Owned(ArtistTypes.wrap(artist))
                return try FigureTypes.colorBar(
                    figure, mappable: value.value, bar: call[1], owners: call[2], call.keywords(3))
            }
            let owner = call[0].objectIfPresent(Artist.self)?.axes?.figure ?? figure
            return try FigureTypes.colorBar(owner, mappable: call[0], bar: call[1], owners: call[2], call.keywords(3))
        }
        module.function("clim(vmin=None, vmax=None)", documentation: "Sets the colour limits of the current image.") {
            call in
            guard let image = state.existingAxes?.currentMapping as? AxesImage else {
                throw PythonError.runtimeError("You must first define an image, e.g., with imshow")
            }
            if let low = try call.optionalDouble(0) { image.normalization.minimum = low }
            if let high = try call.optionalDouble(1) { image.normalization.maximum = high }
            return .none
        }
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
    }

    private static func addColorMaps(_ module: NativeModule) {
        module.submodule("cm", "matplotlib.cm")
        module.submodule("style", "matplotlib.style")
        module.type(FigureTypes.figure)
        module.type(AxesTypes.axes)
        module.type(ColorMapTypes.normalize)
        module.type(GridTypes.gridSpec)
        module.type(ArtistTypes.rectangle, name: "Rectangle")
        module.function("get_cmap(name=None, lut=None)", documentation: "A colour map by name.") {
            try ColorMapTypes.find($0[0], $0[1])
        }
        module.function("colormaps()", documentation: "The names of the colour maps.") { _ in
            .list(strings: ColorMap.names)
        }
        for name in [
            "autumn", "bone", "cool", "copper", "flag", "gray", "hot", "hsv", "jet", "pink", "prism", "spring",
            "summer",
            "winter", "magma", "inferno", "plasma", "viridis", "nipy_spectral",
        ] {
            module.function(name + "()", documentation: "Sets the colour map to '\(name)'.") { _ in
                state.defaults.colorMap = name
                if let image = state.existingAxes?.currentMapping as? AxesImage {
                    image.colorMap = try ColorMap(named: name)
                }
                return .none
            }
        }
        module.function("set_cmap(cmap)", documentation: "Sets the colour map.") { call in
            let map = try PlotArguments.colorMap(call[0], state.defaults)
            state.defaults.colorMap = map.name
            if let image = state.existingAxes?.currentMapping as? AxesImage { image.colorMap = map }
            return .none
        }
        module.lazy("rcParams") { RcParams.value }
        module.function("rc(group, **kwargs)", documentation: "Sets defaults of a group: rc('font', size=14).") {
            call in
            try RcParams.set(group: call[0], call.keywords(1))
            return .none
        }
        module.function("rcdefaults()", documentation: "Restores the defaults.") { _ in
            state.defaults = PlotDefaults()
            return .none
        }
    }
}
