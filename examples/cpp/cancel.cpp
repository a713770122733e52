// Walks over all sessions until it is done or Ctrl-C stops it, wherever the call in hand is.
#include <csignal>
#include <factory.hpp>
#include <iostream>
#include <thread>

namespace {

/// While it lives, Ctrl-C cancels the token. In a signal handler that would not be allowed: a thread waits for the signal.
class CancelOnInterrupt {
public:
    explicit CancelOnInterrupt(const factory::CancelToken &token) {
        sigemptyset(&interrupt_);
        sigaddset(&interrupt_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &interrupt_, nullptr);  // new threads inherit it: it stays for the one that waits
        thread_ = std::thread([this, token] {
            int signal_number = 0;
            sigwait(&interrupt_, &signal_number);
            token.cancel();
        });
    }
    CancelOnInterrupt(const CancelOnInterrupt &) = delete;
    CancelOnInterrupt &operator=(const CancelOnInterrupt &) = delete;
    ~CancelOnInterrupt() {
        pthread_kill(thread_.native_handle(), SIGINT);  // should it still wait
        thread_.join();
    }

private:
    sigset_t interrupt_;
    std::thread thread_;
};

void walk(const factory::Client &client, const factory::CancelToken &token) {
    factory::ListOptions options;
    options.limit = 100;
    options.cancel = token;
    std::size_t sessions = 0;
    for (const factory::SessionPage &page : client.pages(options)) {
        sessions += page.size();
        std::cout << sessions << " sessions" << std::endl;
    }
}

}  // namespace

int main(int argc, char **) {
    if (argc > 1) {
        std::cerr << "usage: cancel\n";
        return 2;
    }
    const factory::CancelToken token;
    const CancelOnInterrupt guard(token);
    try {
        walk(factory::Client(), token);
        std::cout << "done\n";
    } catch (const factory::Error &error) {
        if (error.status() != factory::Status::cancelled) {
            std::cerr << "cancel: " << error.what() << '\n';
            return 1;
        }
        std::cout << "stopped\n";
    }
}
