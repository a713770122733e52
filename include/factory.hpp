/// @file factory.hpp
/// libfactory for C++17 and later: Factory's sessions, messages and computers with RAII, typed members and ranges.
/// Header-only, over factory.h.
///
///     #include <factory.hpp>
///     #include <iostream>
///
///     int main() try {
///         factory::Client client;                                   // FACTORY_API_KEY is in the environment
///         for (const factory::Session &session : client.sessions())
///             std::cout << session.session_id() << ' ' << session.title().value_or("(untitled)") << '\n';
///     } catch (const factory::Error &error) {
///         std::cerr << error.what() << '\n';
///         return 1;
///     }
///
/// Rules
///
/// - Two forms: every call that can fail is there as `name`, which throws factory::Error, and as `try_name`, which
///   returns a factory::Result and throws nothing of ours. Where exceptions are switched off only the second exists.
/// - Lifetime: a Page and a row of it (Session, Message, Computer, ...) each keep the page in memory. What they give (a
///   `std::string_view`, a View, Settings, a ContentBlock) points into that page: it is valid as long as the page or any
///   row of it lives. Copy it into a `std::string` to keep it longer. Errors are plain values and refer to nothing. What
///   an Event or a WatchEvent gives is valid until the next step.
/// - Options own what they hold. What is not set is not sent: the service refuses what it does not know.
/// - Absent is never mixed up with empty or zero: an absent member is `std::nullopt`, an absent list says so
///   (View::present). An enumerated text that this version does not know is `unknown`, and stays readable.
/// - Threads: a function that is `const` may be called from any number of threads at once, the others by one at a time.
///   So one Client serves a whole program.
/// - A moved-from object may be destroyed or assigned to. Calls on a moved-from Client, Walk, Pager, Follower, Watcher or
///   Runner fail with Status::invalid_argument; a moved-from Page is empty.
/// - Texts given to the library are UTF-8 and copied.
///
/// Files compiled for different standards, and with and without exceptions, may be linked into one program.

#ifndef FACTORY_HPP
#define FACTORY_HPP

#include <factory/cancel.hpp>
#include <factory/client.hpp>
#include <factory/config.hpp>
#include <factory/error.hpp>
#include <factory/follow.hpp>
#include <factory/message.hpp>
#include <factory/operations.hpp>
#include <factory/options.hpp>
#include <factory/page.hpp>
#include <factory/pager.hpp>
#include <factory/request.hpp>
#include <factory/result.hpp>
#include <factory/status.hpp>
#include <factory/types.hpp>

/// Factory's sessions, messages and computers.
namespace factory {}

#endif  // FACTORY_HPP
