internal import CFactory

/// A file to send with a message: a picture (JPEG, PNG, GIF, WebP), a PDF or a text in UTF-8.
public enum Attachment: Hashable, Sendable {
    case image(ImageSource)
    case file(DocumentSource)

    /// Makes one of a file's bytes, which tell its type. A picture or text may have 5 MiB, a PDF 3 MiB.
    ///
    /// - Parameters:
    ///   - bytes: What is in the file.
    ///   - name: The file's name, for people. A picture's is not sent.
    /// - Throws: ``FactoryError`` with code ``FactoryError/Code/invalidArgument``: the bytes are none of these types, or too
    ///   many.
    public init(_ bytes: some Collection<UInt8>, name: String? = nil) throws {
        let bytes = Array(bytes)
        self = try Self.made { attachment, error in
            try withText(name, named: "name") { factory_attachment_new(bytes, bytes.count, $0, attachment, error) }
        }
    }

    /// Reads a file, as ``init(_:name:)`` takes its bytes. It blocks until the file is read.
    ///
    /// - Throws: ``FactoryError`` with code ``FactoryError/Code/invalidArgument``: the file cannot be read, or is not what can
    ///   be sent.
    public init(contentsOf path: String) throws {
        self = try Self.made { attachment, error in
            try withText(path, named: "path") { factory_attachment_read($0, attachment, error) }
        }
    }

    private typealias Output = UnsafeMutablePointer<OpaquePointer?>

    private static func made(_ make: (_ attachment: Output, _ error: Output) throws -> factory_status) throws -> Attachment {
        var attachment: OpaquePointer?
        var error: OpaquePointer?
        let status = try make(&attachment, &error)
        try FactoryError.check(status, error)
        defer { factory_attachment_free(attachment) }
        if let image = factory_attachment_image(attachment)?.pointee {
            let type = ImageMediaType(rawValue: String(cString: image.media_type))
            return .image(ImageSource(data: String(cString: image.data), mediaType: type))
        }
        let file = factory_attachment_file(attachment)!.pointee
        let data = String(cString: file.data)
        let name = file.name.map { String(cString: $0) }
        return switch DocumentSourceKind(rawValue: String(cString: file.kind)) {
        case .text: .file(.textFile(TextFileSource(data: data, name: name)))
        default: .file(.pdf(PDFSource(data: data, name: name)))
        }
    }
}

extension FactoryClient {
    /// Posts a message with files, as `postMessage(to:text:images:files:)` does with what is in them.
    public func postMessage(
        to sessionID: String,
        text: String,
        attachments: [Attachment],
        computerID: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> PostedMessage {
        var images: [ImageSource] = []
        var files: [DocumentSource] = []
        for attachment in attachments {
            switch attachment {
            case .image(let image): images.append(image)
            case .file(let file): files.append(file)
            }
        }
        return try await postMessage(
            to: sessionID, text: text, images: images.isEmpty ? nil : images, files: files.isEmpty ? nil : files,
            computerID: computerID, timeout: timeout)
    }
}
