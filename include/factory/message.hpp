/// @file message.hpp
/// Part of factory.hpp: the text of a message.

#ifndef FACTORY_MESSAGE_HPP
#define FACTORY_MESSAGE_HPP

#include <string>

#include <factory/types.hpp>

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

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_MESSAGE_HPP
