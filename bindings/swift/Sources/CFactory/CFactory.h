// In quotes: in an XCFramework factory.h lies beside this file.
#include "factory.h"
