// The library is there and is that of its header; a client is made, and nothing is asked of the service.
#include <factory.hpp>
#include <iostream>

int main() try {
    const factory::Client client(factory::Config().api_key("fk-none"));
    std::cout << "libfactory " << factory::version() << '\n';
    return factory_version_number() == FACTORY_VERSION_NUMBER ? 0 : 1;
} catch (const factory::Error &error) {
    std::cerr << error.what() << '\n';
    return 1;
}
