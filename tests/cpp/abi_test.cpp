// A library of another ABI than the program was built for. This program says itself what the library would.
#define FACTORY_STATIC  // or Windows would take the function from the DLL alone
#include <doctest/doctest.h>

#include <factory.hpp>
#include <string>

extern "C" std::uint32_t factory_abi_version() {
    return FACTORY_ABI_VERSION + 1;
}

TEST_CASE("a library of another ABI is refused, with what to do") {
    const auto client = factory::Client::try_create(factory::Config().api_key("fk-emulator"));
    REQUIRE_FALSE(client);
    CHECK(client.error().status() == factory::Status::internal);
    CHECK(client.error().message().find("ABI " + std::to_string(FACTORY_ABI_VERSION + 1)) != std::string_view::npos);
    CHECK(client.error().message().find("build it again") != std::string_view::npos);
}
