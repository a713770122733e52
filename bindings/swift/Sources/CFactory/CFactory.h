#include <factory.h>
