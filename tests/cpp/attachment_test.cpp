// Files that go with a message.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "emulator.hpp"

using nlohmann::json;

namespace {

/// A file that is gone at the end.
class File {
public:
    File(const std::string &name, const std::string &bytes)
        : path_((std::filesystem::temp_directory_path() / name).string()) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    ~File() { std::filesystem::remove(path_); }

    [[nodiscard]] const std::string &path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

TEST_CASE("a file is what its bytes are, and has its name") {
    const File picture("factory-cpp-test.txt", "GIF89a");
    const File pdf("factory-cpp-test.pdf", "%PDF-1.7\n");
    const File text("factory-cpp-test.gif", "GIF and other words 🚀\n");
    const File empty("factory-cpp-test-empty", "");
    factory::PostMessageOptions message;
    for (const File *file : {&picture, &pdf, &text, &empty}) {
        factory::attach(message, file->path());
    }
    REQUIRE(message.images.has_value());
    REQUIRE(message.images->size() == 1);
    CHECK((*message.images)[0].media_type.text() == "image/gif");
    CHECK((*message.images)[0].data == "R0lGODlh");
    REQUIRE(message.files.has_value());
    REQUIRE(message.files->size() == 3);
    const factory::DocumentSourceParams &first = (*message.files)[0];
    CHECK(first.kind.text() == "base64");
    CHECK(first.media_type == "application/pdf");
    CHECK(first.data == "JVBERi0xLjcK");
    CHECK(first.name == "factory-cpp-test.pdf");
    const factory::DocumentSourceParams &second = (*message.files)[1];
    CHECK(second.kind.text() == "text");
    CHECK(second.media_type == "text/plain");
    CHECK(second.data == "GIF and other words 🚀\n");
    CHECK(second.name == "factory-cpp-test.gif");
    CHECK((*message.files)[2].data == "");
}

TEST_CASE("what cannot be attached is refused, and nothing is added") {
    const File binary("factory-cpp-test-binary", std::string("\x7f" "ELF\0", 5));
    const File large("factory-cpp-test-large", std::string((5 << 20) + 1, 'a'));
    factory::PostMessageOptions message;
    for (const std::string &path : {binary.path(), large.path(), large.path() + "-none", std::string("a\0b", 3)}) {
        const auto result = factory::try_attach(message, path);
        REQUIRE_FALSE(result);
        CHECK(result.error().status() == factory::Status::invalid_argument);
        CHECK(result.error().message().find("path") == 0);
    }
    CHECK_THROWS_AS(factory::attach(message, binary.path()), factory::Error);
    CHECK_FALSE(message.images.has_value());
    CHECK_FALSE(message.files.has_value());
}

TEST_CASE("the service takes what was attached, and gives it back") {
    const Emulator emulator({"--pace", "0"});
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    factory::CreateSessionOptions create;
    create.computer_id = "cmp-borealis";
    const std::string id(client.create_session(create).session_id());
    factory::PostMessageOptions message;
    message.text = "Look at these";
    const File picture("factory-cpp-test.gif", "GIF89a");
    const File pdf("factory-cpp-test.pdf", "%PDF-1.7\n");
    const File text("factory-cpp-test.txt", "plain");
    for (const File *file : {&picture, &pdf, &text}) {
        factory::attach(message, file->path());
    }
    (void)client.post_message(id, message);
    emulator.advance(std::chrono::seconds(60));

    factory::GetMessagesOptions of_user;
    of_user.role = factory::MessageRole::user;
    const factory::MessagePage page = client.get_messages(id, of_user);
    REQUIRE(page.size() == 1);
    json kinds;
    for (const factory::ContentBlock &block : page[0].content()) {
        kinds.push_back(block.kind().text());
        if (const auto image = block.image()) {
            CHECK(image->source().media_type() == factory::ImageMediaType::image_gif);
            CHECK(image->source().data() == "R0lGODlh");
        }
        if (const auto document = block.document(); document && document->source().pdf()) {
            CHECK(document->source().pdf()->name() == "factory-cpp-test.pdf");
        }
    }
    CHECK(kinds == json({"text", "image", "document", "document"}));
}
