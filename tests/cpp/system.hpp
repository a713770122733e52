/// What the C++ tests ask of the operating system: system_posix.cpp, system_windows.cpp.
#pragma once

#include <memory>
#include <string>
#include <vector>

/// A program that runs until this object ends, and what it prints.
class Process {
public:
    /// Starts a program with its arguments. A test that crashes takes it along, where the system can see to that.
    explicit Process(std::vector<std::string> words);
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;
    ~Process();

    /// The first line of its standard output, empty when there is none.
    [[nodiscard]] const std::string &first_line() const { return first_line_; }

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::string first_line_;
};

/// Sends a request to a port of this machine, and returns all that comes back; empty when nothing does.
[[nodiscard]] std::string exchange(unsigned short port, const std::string &request);

/// Sets a variable of the environment; NULL takes it away.
void set_variable(const char *name, const char *value);
