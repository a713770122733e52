"""Conan 2: `conan create packaging/conan` at the root of the repository. Needs Rust, make and bash where it builds."""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import cross_building
from conan.tools.files import copy, load, rm, rmdir

# What Rust calls what Conan calls settings; of these make knows the compilers (scripts/target.sh).
TRIPLES = {
    ("Linux", "x86_64"): "x86_64-unknown-linux-gnu",
    ("Linux", "armv8"): "aarch64-unknown-linux-gnu",
    ("Linux", "x86"): "i686-unknown-linux-gnu",
    ("Linux", "s390x"): "s390x-unknown-linux-gnu",
    ("Windows", "x86_64"): "x86_64-pc-windows-gnu",
}


class Factory(ConanFile):
    name = "factory"
    description = "Factory sessions from C and C++: a C ABI over a Rust core"
    homepage = "https://factory.ai"
    license = "MIT OR Apache-2.0"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False]}
    default_options = {"shared": False}

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        self.version = re.search(r'^version = "(.*)"$', load(self, os.path.join(self._root, "Cargo.toml")), re.MULTILINE)[1]

    def export_sources(self):
        # The tests among them are built by nobody here, but Cargo.toml names them.
        for pattern in ("Cargo.*", "Makefile", "LICENSE-*", "build.rs", "src/*", "include/*", "tool/*", "scripts/*", "packaging/*.in",
                        "generate/*", "tests/abi/symbols.txt", "tests/emulator/*", "tests/*.rs", "tests/soak/*",
                        "tests/conformance/main.rs"):
            copy(self, pattern, self._root, self.export_sources_folder)

    def configure(self):
        # Nothing of the library depends on the C++ compiler: what is C++ are headers.
        self.settings.rm_safe("compiler.libcxx")
        self.settings.rm_safe("compiler.cppstd")

    def validate(self):
        if cross_building(self) and self._triple is None:
            raise ConanInvalidConfiguration(f"libfactory is not built for {self.settings.os} on {self.settings.arch} from elsewhere")
        if self.settings.compiler == "msvc":
            raise ConanInvalidConfiguration("libfactory is built for Windows by MinGW alone: take compiler=gcc")

    @property
    def _triple(self):
        return TRIPLES.get((str(self.settings.os), str(self.settings.arch)))

    def package(self):
        target = f"TARGET={self._triple}" if cross_building(self) else ""
        self.run(f"make -C '{self.source_folder}' install PREFIX='{self.package_folder}' {target}")
        self._keep_one_kind()
        rm(self, "factoryctl", os.path.join(self.package_folder, "bin"))
        rm(self, "factory-sessions", os.path.join(self.package_folder, "bin"))
        for folder in ("share", "lib/cmake", "lib/pkgconfig"): # Conan's generators write them
            rmdir(self, os.path.join(self.package_folder, folder))
        self._add_licences(os.path.join(self.package_folder, "licenses"))

    def _keep_one_kind(self):
        others = ["libfactory.a"] if self.options.shared else ["libfactory.so*", "libfactory.*dylib", "libfactory.dll.a", "factory.def"]
        for pattern in others:
            rm(self, pattern, os.path.join(self.package_folder, "lib"))
        if not self.options.shared:
            rm(self, "factory.dll", os.path.join(self.package_folder, "bin"))

    def _add_licences(self, folder):
        copy(self, "LICENSE-*", self.source_folder, folder)
        triple = self._triple if cross_building(self) else ""
        self.run(f"scripts/licences.py {triple} >'{folder}/LICENSES-of-crates.txt'", cwd=self.source_folder)
        self.run(f"cp \"$(rustc --print sysroot)/share/doc/rust/COPYRIGHT-library.html\" '{folder}/LICENSES-of-rust.html'")

    def package_info(self):
        self.cpp_info.libs = ["factory"]
        self.cpp_info.set_property("cmake_file_name", "factory")
        self.cpp_info.set_property("cmake_target_name", "factory::shared" if self.options.shared else "factory::static")
        self.cpp_info.set_property("pkg_config_name", "factory")
        if self.options.shared:
            return
        self.cpp_info.defines = ["FACTORY_STATIC"]
        if self.settings.os == "Windows":
            self.cpp_info.system_libs = ["bcrypt", "advapi32", "kernel32", "ntdll", "userenv", "ws2_32", "dbghelp"]
        elif self.settings.os == "Macos":
            self.cpp_info.frameworks = ["Security", "CoreFoundation"]
            self.cpp_info.system_libs = ["iconv"]
        else:
            self.cpp_info.system_libs = ["util", "rt", "pthread", "m", "dl"]
