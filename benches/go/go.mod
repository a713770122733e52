module benches

go 1.23

require github.com/factory-ai/libfactory/bindings/go v0.0.0

replace github.com/factory-ai/libfactory/bindings/go => ../../bindings/go
