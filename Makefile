# make plan    make the Lianyungang plan          生成连云港示例方案
# make zhejiang   write the Zhejiang sample   生成浙江示例情景
# make test    run all tests                      运行全部测试
# make lint    check format, layers and wording   检查格式、分层和用语
# make clean   remove what was built              清除构建结果
# Each installs what is missing first (apt, with sudo when not root).

SHELL := /bin/bash
BUILD_PACKAGES := libglpk-dev libxlsxwriter-dev libssl-dev
TEST_PACKAGES := glpk-utils coinor-cbc python3 python3-openpyxl python3-jsonschema \
  libxml2-utils poppler-utils strace chromium fonts-noto-cjk libreoffice-calc-nogui
SCENARIO ?= Scenarios/lianyungang-2024
ZHEJIANG ?= out/scenarios/zhejiang-2024-2026
LAYERED := --explicit-target-dependency-import-check error

# Says which packages are missing and installs just those.
define install
	@missing=(); for name in $(1); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing+=($$name); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing: $${missing[*]}"; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends \
	    $${missing[@]} >/dev/null || exit 1; \
	fi
endef

.PHONY: plan zhejiang build test lint clean

plan: build
	.build/release/jinxiu plan $(SCENARIO)

# Tables of this size are written at need and not kept in the repository.
zhejiang: build
	.build/release/jinxiu sample zhejiang --seed 2024 --overwrite --out $(ZHEJIANG)

build:
	$(call install,$(BUILD_PACKAGES))
	@echo "Building jinxiu (release)"
	swift build $(LAYERED) -c release --product jinxiu

# Tests that watch other processes run apart from those that keep all cores busy.
test:
	$(call install,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	swift build $(LAYERED) --build-tests
	swift test --skip-build --skip 'MIPProcessTests|CommandTests'
	swift test --skip-build --filter MIPProcessTests
	swift test --skip-build --filter CommandTests

lint:
	$(call install,$(BUILD_PACKAGES) python3)
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	.ci/check-layers
	.ci/check-words

clean:
	rm -rf .build out
