// # Linking
//
// The library is found by pkg-config, as "factory". The build tag factory_static links its archive instead, so that the
// program needs no libfactory at run time; it is for Linux and Windows.
package factory
