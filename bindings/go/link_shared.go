//go:build !factory_static

package factory

// #cgo pkg-config: factory
import "C"
