/// @file message.hpp
/// Part of factory.hpp: the text of a message, and files that go with one.

#ifndef FACTORY_MESSAGE_HPP
#define FACTORY_MESSAGE_HPP

#include <string>
#include <string_view>
#include <utility>

#include <factory/handle.hpp>
#include <factory/options.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// What a message says: its text blocks, joined by a blank line. Empty when it has none.
/// @since 0.2.0
[[nodiscard]] inline std::string text_of(const Message &message) {
    std::string joined;
    bool first = true;
    for (const ContentBlock &block : message.content()) {
        if (const auto text = block.text()) {
            joined.append(first ? "" : "\n\n").append(text->text());
            first = false;
        }
    }
    return joined;
}

/// Reads a file and adds it to what Client::post_message sends. `path` is UTF-8. The file's kind is told by its bytes: a
/// picture (JPEG, PNG, GIF, WebP), a PDF file or a text in UTF-8; a picture or text of at most 5 MiB, a PDF file of at
/// most 3 MiB. Fails with Status::invalid_argument, and adds nothing, when it is anything else or cannot be read.
/// @since 0.2.0
[[nodiscard]] inline Result<void> try_attach(PostMessageOptions &message, std::string_view path) {
    if (detail::holds_nul(path)) {
        return Unexpected(detail::invalid_argument("path", "holds a NUL character"));
    }
    factory_attachment *read = nullptr;
    factory_error *error = nullptr;
    const factory_status status = factory_attachment_read(std::string(path).c_str(), &read, &error);
    if (status != FACTORY_OK) {
        return detail::failure(status, error);
    }
    const detail::Handle<factory_attachment> attachment(read);
    if (const factory_image_source_params *picture = factory_attachment_image(read)) {
        ImageSourceParams image;
        image.data = picture->data;
        image.media_type = picture->media_type;
        if (!message.images) {
            message.images.emplace();
        }
        message.images->push_back(std::move(image));
    } else if (const factory_document_source_params *document = factory_attachment_file(read)) {
        DocumentSourceParams file;
        file.kind = document->kind;
        file.media_type = document->media_type;
        file.data = document->data;
        file.name = document->name;
        if (!message.files) {
            message.files.emplace();
        }
        message.files->push_back(std::move(file));
    }
    return {};
}

#if FACTORY_HAS_EXCEPTIONS
/// Reads a file and adds it to what Client::post_message sends, as `try_attach` does. @throws Error
/// @since 0.2.0
inline void attach(PostMessageOptions &message, std::string_view path) {
    detail::value_or_throw(try_attach(message, path));
}
#endif

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_MESSAGE_HPP
