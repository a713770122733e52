/* The computers that sessions run on. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "input.h"
#include "memory.h"
#include "printable.h"
#include "streams.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHART = 60 };

/* A computer that says nothing of its status is asleep. */
static factory_str status_of(const factory_computer *computer) {
    factory_str text = enum_text(computer->status);
    return text.ptr != NULL ? text : (factory_str){"asleep", 6};
}

static void print_columns(const factory_computer *computer, bool for_terminal) {
    const factory_str columns[] = {computer->name,
                                   status_of(computer),
                                   enum_text(computer->provider_type),
                                   computer->remote_user,
                                   computer->id};
    static const int widths[] = {24, 14, 8, 16, 0};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        char *shown = printable(columns[i].len > 0 ? columns[i] : (factory_str){"-", 1});
        int pad = for_terminal ? widths[i] - printable_width(shown) : 0;
        printf("%s%s%*s", i > 0 ? (for_terminal ? "  " : "\t") : "", shown, pad > 0 ? pad : 0, "");
        free(shown);
    }
    putchar('\n');
}

enum outcome computers_command(const struct call *call, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_computer_page *page;
    factory_status status = factory_list_computers_typed(call->client, NULL, &options, &page, out_error);
    for (size_t i = 0; i < factory_computer_page_count(page); i++) {
        if (call->arguments->json) {
            print_json_line(factory_computer_page_computer_json(page, i), call->on_terminal);
        } else {
            print_columns(factory_computer_page_at(page, i), call->on_terminal);
        }
    }
    factory_computer_page_free(page);
    return outcome_of(status);
}

/* ---- One computer ---- */

static void print_computer(const factory_computer_page *page, const struct call *call) {
    if (call->arguments->json) {
        print_json_line(factory_computer_page_json(page), call->on_terminal);
        return;
    }
    const factory_computer *computer = factory_computer_page_at(page, 0);
    print_columns(computer, call->on_terminal);
    for (size_t i = 0; i < computer->provisioning_step_count; i++) {
        const factory_provisioning_step *step =
            (const void *)((const char *)computer->provisioning_steps + i * computer->provisioning_step_stride);
        char *name = printable(step->name);
        char *status = printable(step->status);
        printf("  %s: %s\n", name, status);
        free(name);
        free(status);
    }
}

/* A line of characters as high as the numbers; the newest on the right. */
static void print_chart(const char *name, const double *values, size_t count, double most) {
    static const char levels[] = " .:-=+*#%@";
    size_t shown = count < CHART ? count : CHART;
    printf("%-7s|", name);
    for (size_t i = count - shown; i < count; i++) {
        double share = most > 0 ? values[i] / most : 0;
        int level = share < 0 ? 0 : share > 1 ? 9 : (int)(share * 9 + 0.5);
        putchar(levels[level]);
    }
    printf("| %.3g of %.3g\n", count > 0 ? values[count - 1] : 0, most);
}

static void chart_metrics(const factory_computer_metric_page *page) {
    size_t count = factory_computer_metric_page_count(page);
    if (count == 0) {
        puts("no samples: the computer is asleep, or new");
        return;
    }
    double *line = memory_resize(NULL, count, sizeof *line);
    const factory_computer_metric *last = factory_computer_metric_page_at(page, count - 1);
    const double most[3] = {100, last->mem_total / 1e9, last->disk_total / 1e9};
    static const char *const names[3] = {"cpu %", "mem GB", "disk GB"};
    for (int which = 0; which < 3; which++) {
        for (size_t i = 0; i < count; i++) {
            const factory_computer_metric *sample = factory_computer_metric_page_at(page, i);
            line[i] = which == 0 ? sample->cpu_used_pct : (which == 1 ? sample->mem_used : sample->disk_used) / 1e9;
        }
        print_chart(names[which], line, count, most[which]);
    }
    free(line);
}

static factory_status metrics(const struct call *call, const char *id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_computer_metric_page *page;
    factory_status status =
        factory_get_computer_metrics_typed(call->client, id, NULL, &options, &page, out_error);
    if (status == FACTORY_OK && call->on_terminal && !call->arguments->json) {
        chart_metrics(page);
    }
    for (size_t i = 0; i < factory_computer_metric_page_count(page) && (!call->on_terminal || call->arguments->json); i++) {
        const factory_computer_metric *sample = factory_computer_metric_page_at(page, i);
        if (call->arguments->json) {
            print_json_line(factory_computer_metric_page_computer_metric_json(page, i), call->on_terminal);
            continue;
        }
        char *when = printable(sample->timestamp);
        printf("%s\t%.6g\t%.6g\t%.0f\t%.0f\t%.0f\t%.0f\n", when, sample->cpu_used_pct, sample->cpu_count,
               sample->mem_used, sample->mem_total, sample->disk_used, sample->disk_total);
        free(when);
    }
    factory_computer_metric_page_free(page);
    return status;
}

static factory_status restart(const struct call *call, const char *id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_restarted_computer_page *page;
    factory_status status = factory_restart_computer_typed(call->client, id, NULL, &options, &page, out_error);
    factory_restarted_computer_page_free(page);
    return status;
}

static factory_status refresh(const struct call *call, const char *id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_refreshed_computer_page *page;
    factory_status status = factory_refresh_computer_typed(call->client, id, &options, &page, out_error);
    factory_refreshed_computer_page_free(page);
    return status;
}

static factory_status install_deps(const struct call *call, const char *id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_computer_page *page;
    factory_status status = factory_retry_install_deps_typed(call->client, id, &options, &page, out_error);
    factory_computer_page_free(page);
    return status;
}

static factory_status delete_computer(const struct call *call, const char *id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    return factory_delete_computer_typed(call->client, id, &options, out_error);
}

static const struct {
    const char *name;
    factory_status (*act)(const struct call *call, const char *id, factory_error **out_error);
} actions[] = {{"metrics", metrics},
               {"restart", restart},
               {"refresh", refresh},
               {"install-deps", install_deps},
               {"delete", delete_computer}};

/* For good: so it asks. */
static bool is_meant(const struct call *call, const char *action) {
    return strcmp(action, "delete") != 0 || call->arguments->yes ||
           input_confirms("Delete the computer %s for good?", call->arguments->words[0]);
}

enum outcome computer_command(const struct call *call, factory_error **out_error) {
    const char *action = call->arguments->word_count > 1 ? call->arguments->words[1] : NULL;
    size_t count = sizeof actions / sizeof *actions;
    size_t which = 0;
    while (action != NULL && which < count && strcmp(action, actions[which].name) != 0) {
        which++;
    }
    if (which == count) {
        complain("a computer can be told to restart, refresh, install-deps, delete, or asked for its metrics; not %s", action);
        return 2;
    }
    if (action != NULL && !is_meant(call, action)) {
        complain("nothing was deleted");
        return FAILED;
    }
    factory_call_options options = call_options(call);
    factory_computer_page *page;
    factory_status status = factory_find_computer(call->client, call->arguments->words[0], 0, &options, &page, out_error);
    if (page != NULL && action == NULL) {
        print_computer(page, call);
    } else if (page != NULL) {
        status = actions[which].act(call, factory_computer_page_at(page, 0)->id.ptr, out_error);
    }
    factory_computer_page_free(page);
    return outcome_of(status);
}
