#include "system.hpp"

#include <winsock2.h>

#include <windows.h>

#include <array>
#include <cstdlib>

struct Process::Handle {
    PROCESS_INFORMATION of{};
};

namespace {

std::string read_line(HANDLE file) {
    std::string line;
    char byte = 0;
    DWORD count = 0;
    while (ReadFile(file, &byte, 1, &count, nullptr) && count == 1 && byte != '\n') {
        line += byte;
    }
    return line;
}

}  // namespace

Process::Process(std::vector<std::string> words) : handle_(std::make_unique<Handle>()) {
    std::string line;
    for (const std::string &word : words) {
        line += '"' + word + "\" ";
    }
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    HANDLE from_it = nullptr;
    HANDLE its_output = nullptr;
    CreatePipe(&from_it, &its_output, &inherited, 0);
    SetHandleInformation(from_it, HANDLE_FLAG_INHERIT, 0);
    STARTUPINFOA start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdOutput = its_output;
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    if (CreateProcessA(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &start, &handle_->of) != 0) {
        CloseHandle(its_output);
        first_line_ = read_line(from_it);
    } else {
        CloseHandle(its_output);
    }
    CloseHandle(from_it);
}

Process::~Process() {
    if (handle_->of.hProcess != nullptr) {
        TerminateProcess(handle_->of.hProcess, 0);
        WaitForSingleObject(handle_->of.hProcess, INFINITE);
        CloseHandle(handle_->of.hThread);
        CloseHandle(handle_->of.hProcess);
    }
}

std::string exchange(unsigned short port, const std::string &request) {
    static const int started = [] {
        WSADATA data{};
        return WSAStartup(MAKEWORD(2, 2), &data);
    }();
    if (started != 0) {
        return "";
    }
    const SOCKET connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    std::string answer;
    const int length = static_cast<int>(request.size());
    if (connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        send(connection, request.data(), length, 0) == length) {
        std::array<char, 65536> buffer{};
        for (int count; (count = recv(connection, buffer.data(), static_cast<int>(buffer.size()), 0)) > 0;) {
            answer.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
    closesocket(connection);
    return answer;
}

void set_variable(const char *name, const char *value) {
    _putenv_s(name, value == nullptr ? "" : value);
}
