module github.com/factory-ai/libfactory/bindings/go

go 1.23
