# Everything here is one line of its own script in scripts/, so that what make
# does can be read, and run, without make.
.PHONY: run test trial build package bench fmt install-deps clean

# Installs what is missing, builds, and opens the window on a sample council;
# without a display it does the same work on the console.
run:
	@scripts/run.sh

# Installs what is missing and runs every check and test, headless.
test:
	@scripts/test.sh

# The long trials: every walk through the window by keys and by mouse, programs killed,
# parsers fed with what chance makes.
trial:
	@scripts/trial.sh

# Builds bin/convenor and bin/convenorctl.
build:
	@scripts/install.sh run
	@scripts/build.sh convenor convenorctl

# Builds the packages for Windows and Linux into dist/ and checks what can be
# checked of the one for macOS.
package:
	@scripts/package.sh

bench:
	@scripts/bench.sh

fmt:
	@scripts/fmt.sh

install-deps:
	@scripts/install.sh test

clean:
	@rm -rf bin build dist
