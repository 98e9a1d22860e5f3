import JupyterProtocol

/// The folder by which front ends find the kernel.
///
/// Its files are those under `kernelspec/`, carried inside the program. The language in
/// `kernel.json` is not "python": VS Code takes every kernelspec of that language for an
/// ipykernel and starts a Python. What front ends are told about cells is `language_info`.
///
/// Source: jupyter_client documentation, "Making kernels for Jupyter", "Kernel specs".
struct Kernelspec {
    /// The program that front ends start, by its absolute path.
    var program: String

    /// The name that people see.
    var displayName = "Swiftlet"

    /// The program to name: `swiftlet-kernel` where it lies beside this one, which listens sooner.
    static var installedProgram: String {
        let starter = File.folder(of: File.thisProgram) + "/swiftlet-kernel"
        return File.exists(starter) ? starter : File.thisProgram
    }

    /// Writes the folder.
    func install(into folder: String) throws {
        let template = try JSONValue(parsing: PackageResources.kernel_json)
        try File.makeFolder(folder)
        try File.write(filled(template).serializedForFile, to: folder + "/kernel.json")
        try File.write(PackageResources.logo_32x32_png, to: folder + "/logo-32x32.png")
        try File.write(PackageResources.logo_64x64_png, to: folder + "/logo-64x64.png")
        try File.write(PackageResources.logo_svg_svg, to: folder + "/logo-svg.svg")
    }

    /// The template with its placeholders replaced; `{connection_file}` is the front end's.
    private func filled(_ value: JSONValue) -> JSONValue {
        switch value {
        case "{program}": .string(program)
        case "{display_name}": .string(displayName)
        case .array(let elements): .array(elements.map(filled))
        case .object(let object): .object(JSONObject(object.map { ($0.name, filled($0.value)) }))
        default: value
        }
    }
}
