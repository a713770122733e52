/// @file dialect.hpp
/// Part of factory.hpp: what the C++ has that a file is compiled as, and factory.h.

#ifndef FACTORY_DIALECT_HPP
#define FACTORY_DIALECT_HPP

#if __cplusplus >= 202002L
#include <ranges>
#include <version>
#endif
#if defined(__cpp_lib_expected)
#include <expected>
#endif

#include <factory.h>

static_assert(FACTORY_ABI_VERSION == 1, "factory.hpp and factory.h differ in version: install both from one release");

/// 1 where the throwing forms exist, else 0.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define FACTORY_HAS_EXCEPTIONS 1
#else
#define FACTORY_HAS_EXCEPTIONS 0
#endif

/// @cond internal
// What differs from file to file gets a name of its own, so that the linker never takes one for the other.
#if defined(__cpp_lib_expected) && FACTORY_HAS_EXCEPTIONS
#define FACTORY_CXX_NAMESPACE with_expected
#elif defined(__cpp_lib_expected)
#define FACTORY_CXX_NAMESPACE with_expected_without_exceptions
#elif FACTORY_HAS_EXCEPTIONS
#define FACTORY_CXX_NAMESPACE with_result
#else
#define FACTORY_CXX_NAMESPACE with_result_without_exceptions
#endif
/// @endcond

#endif  // FACTORY_DIALECT_HPP
