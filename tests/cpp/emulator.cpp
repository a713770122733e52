#include "emulator.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

#include <array>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

[[noreturn]] void fail(const std::string &what) {
    throw std::runtime_error("emulator: " + what);
}

std::string program() {
    const char *path = std::getenv("FACTORY_EMULATOR");
    if (path == nullptr) {
        fail("set FACTORY_EMULATOR to the path of factory-emulator");
    }
    return path;
}

/// In the child: becomes the program, with this file as its standard output. A test that crashes takes it along.
[[noreturn]] void become(const std::vector<char *> &argv, int output) {
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    dup2(output, STDOUT_FILENO);
    execv(argv[0], argv.data());
    _exit(127);
}

std::string read_line(int file) {
    std::string line;
    char byte = 0;
    while (read(file, &byte, 1) == 1 && byte != '\n') {
        line += byte;
    }
    return line;
}

std::string read_all(int file) {
    std::string all;
    std::array<char, 65536> buffer{};
    for (ssize_t count; (count = read(file, buffer.data(), buffer.size())) > 0;) {
        all.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return all;
}

int connect_to(const std::string &url) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    if (connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(connection);
        fail("no connection to " + url);
    }
    return connection;
}

}  // namespace

Emulator::Emulator(const std::vector<std::string> &arguments) {
    std::vector<std::string> words{program()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> argv;
    for (std::string &word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);

    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) {
        fail("no pipe to be had");
    }
    process_ = fork();
    if (process_ == 0) {
        become(argv, pipe_ends[1]);
    }
    close(pipe_ends[1]);
    url_ = read_line(pipe_ends[0]);
    close(pipe_ends[0]);
    if (url_.empty()) {
        fail("cannot start " + words[0]);
    }
}

Emulator::~Emulator() {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

std::string Emulator::get(const std::string &path_and_query, const std::string &key) const {
    return request("GET", path_and_query, key, "");
}

void Emulator::add_faults(const std::string &json) const {
    const std::string answer = request("POST", "/emulator/faults", "", json);
    if (!answer.empty()) {
        fail("the faults were refused: " + answer);
    }
}

std::size_t Emulator::request_count() const {
    return nlohmann::json::parse(get("/emulator/requests")).size();
}

std::string Emulator::request(const std::string &method, const std::string &path_and_query, const std::string &key,
                              const std::string &body) const {
    const int connection = connect_to(url_);
    const std::string request = method + ' ' + path_and_query +
                                " HTTP/1.1\r\nHost: emulator\r\nConnection: close\r\nAuthorization: Bearer " + key +
                                "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    const ssize_t sent = send(connection, request.data(), request.size(), MSG_NOSIGNAL);
    const std::string answer = sent == static_cast<ssize_t>(request.size()) ? read_all(connection) : "";
    close(connection);
    const std::size_t head_end = answer.find("\r\n\r\n");
    if (head_end == std::string::npos) {
        fail("no answer to " + method + ' ' + path_and_query);
    }
    return answer.substr(head_end + 4);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}
