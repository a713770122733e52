/* Lists the computers, with what the managed ones last measured of themselves. */
#include <factory.h>
#include <stdio.h>

/* Samples come oldest first; one that has just been made has none. */
static void print_load(const factory_computer_metric_page *page) {
    size_t count = factory_computer_metric_page_count(page);
    if (count > 0) {
        const factory_computer_metric *last = factory_computer_metric_page_at(page, count - 1);
        printf("  %.1f %%  %.1f of %.1f GB", last->cpu_used_pct, last->mem_used / 1e9, last->mem_total / 1e9);
    }
}

/* Only a managed computer tells: for your own the service refuses the question. Returns whether all went well. */
static int print_computer(const factory_client *client, const factory_computer *computer, factory_error **error) {
    printf("%-32s  %-4s  %s", computer->name.ptr, computer->provider_type.text,
           computer->status.text != NULL ? computer->status.text : "-");
    if (computer->provider_type.code == FACTORY_PROVIDER_TYPE_E2B) {
        factory_computer_metric_page *page;
        if (factory_get_computer_metrics_typed(client, computer->id.ptr, NULL, NULL, &page, error) != FACTORY_OK) {
            putchar('\n');
            return 0;
        }
        print_load(page);
        factory_computer_metric_page_free(page);
    }
    putchar('\n');
    return 1;
}

int main(void) {
    factory_client *client;
    factory_computer_page *page = NULL;
    factory_error *error;
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
        factory_list_computers_typed(client, NULL, NULL, &page, &error) == FACTORY_OK) {
        size_t count = factory_computer_page_count(page), i = 0;
        while (i < count && print_computer(client, factory_computer_page_at(page, i), &error)) {
            i++;
        }
    }
    int failed = error != NULL;
    if (failed) {
        fprintf(stderr, "computers: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_computer_page_free(page);
    factory_client_free(client);
    return failed;
}
