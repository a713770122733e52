#include "system.hpp"

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
#include <cstdlib>

struct Process::Handle {
    pid_t id;
};

namespace {

/// In the child: becomes the program, with this file as its standard output.
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

}  // namespace

Process::Process(std::vector<std::string> words) : handle_(std::make_unique<Handle>()) {
    std::vector<char *> argv;
    for (std::string &word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);

    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) {
        return;
    }
    handle_->id = fork();
    if (handle_->id == 0) {
        become(argv, pipe_ends[1]);
    }
    close(pipe_ends[1]);
    first_line_ = read_line(pipe_ends[0]);
    close(pipe_ends[0]);
}

Process::~Process() {
    if (handle_->id > 0) {
        kill(handle_->id, SIGTERM);
        waitpid(handle_->id, nullptr, 0);
    }
}

std::string exchange(unsigned short port, const std::string &request) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    std::string answer;
    if (connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        send(connection, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size())) {
        answer = read_all(connection);
    }
    close(connection);
    return answer;
}

void set_variable(const char *name, const char *value) {
    if (value == nullptr) {
        unsetenv(name);
    } else {
        setenv(name, value, 1);
    }
}
