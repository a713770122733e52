// What an application in C++ does with an installed libfactory: prints the library's version and counts a page.
#include <factory.hpp>
#include <iostream>

int main() try {
    const factory::Client client;
    const factory::SessionPage page = client.list_sessions();
    std::cout << "libfactory " << factory::version() << ": " << page.size() << " sessions\n";
} catch (const factory::Error &error) {
    std::cerr << error.what() << '\n';
    return 1;
}
