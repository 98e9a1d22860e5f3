/// Tells a front end what kernel this is.
///
/// Source: messaging specification, "Kernel info".
public struct KernelInfoReply: OutgoingContent {
    public static let requestType = "kernel_info_request"
    public static let messageType = "kernel_info_reply"

    /// The kernel's name and version.
    public var implementation: Implementation

    /// The kernel's language.
    public var languageInfo: LanguageInfo

    /// The text a console shows first.
    public var banner: String

    /// Optional parts of the protocol that this kernel has.
    public var supportedFeatures: [String]

    /// Links for the front end's help menu.
    public var helpLinks: [(text: String, url: String)]

    /// A reply from its parts.
    public init(
        implementation: Implementation, languageInfo: LanguageInfo, banner: String,
        supportedFeatures: [String], helpLinks: [(text: String, url: String)] = []
    ) {
        self.implementation = implementation
        self.languageInfo = languageInfo
        self.banner = banner
        self.supportedFeatures = supportedFeatures
        self.helpLinks = helpLinks
    }

    public var content: JSONObject {
        [
            "status": "ok", "protocol_version": .string(MessageHeader.protocolVersion),
            "implementation": .string(implementation.name),
            "implementation_version": .string(implementation.version), "language_info": languageInfo.json,
            "banner": .string(banner), "debugger": .bool(supportedFeatures.contains("debugger")),
            "help_links": .array(helpLinks.map { ["text": .string($0.text), "url": .string($0.url)] }),
            "supported_features": .array(supportedFeatures.map { .string($0) }),
        ]
    }
}
