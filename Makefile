# make plan    make the Lianyungang plan          生成连云港示例方案
# make zhejiang   write and plan the Zhejiang sample   生成浙江示例情景和方案
# make test    run all tests                      运行全部测试
# make lint    check format, layers and wording   检查格式、分层和用语
# make bench   measure planning over sizes        测算各规模的用时和内存
# make bench-growth  to 64,000 people             规模增长
# make bench-peers  and other solvers on it       并与其他求解器比较
# make fuzz    fuzz the readers of files           对读取程序做模糊测试
# make mutations  import 10,000 damaged files    导入一万个损坏的文件
# make clean   remove what was built              清除构建结果
# Each installs what is missing first (apt, with sudo when not root).

SHELL := /bin/bash
BUILD_PACKAGES := libglpk-dev libxlsxwriter-dev libssl-dev libzip-dev libxml2-dev
TEST_PACKAGES := glpk-utils coinor-cbc python3 python3-openpyxl python3-jsonschema \
  libxml2-utils poppler-utils strace chromium fonts-noto-cjk libreoffice-calc-nogui \
  slurm-wlm munge
SCENARIO ?= Scenarios/lianyungang-2024
ZHEJIANG ?= out/scenarios/zhejiang-2024-2026
ZHEJIANG_OPTIONS ?= --gap 0.1%
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

# PEOPLExMONTHS; how often; and how many seconds jinxiu itself may take for each.
BENCH_SIZES ?= 100x12,200x12,400x12,1000x12
GROWTH_SIZES ?= 1000x12,2000x12,4000x12,8000x12,16000x12,64000x12
BENCH_REPEATS ?= 3
BENCH_LIMIT ?= 300
# A level, several with commas, or all.
BENCH_LEVEL ?= all
PEERS := .build/peers
FUZZ_SECONDS ?= 100
FUZZ := .build/fuzz
MUTATIONS ?= 10000

.PHONY: plan zhejiang build test lint bench bench-growth bench-peers fuzz mutations clean

plan: build
	.build/release/jinxiu plan $(SCENARIO)

# What is short, why, and which hospital to telephone first.
gaps: plan
	.build/release/jinxiu gaps $(SCENARIO) --plan out/$(notdir $(SCENARIO))/plan.json

# Tables of this size are written at need and not kept in the repository. Status 3 is a plan that
# is valid, written, and less proven than asked; it says so itself.
zhejiang: build
	.build/release/jinxiu sample zhejiang --seed 2024 --overwrite --out $(ZHEJIANG)
	.build/release/jinxiu plan $(ZHEJIANG) --out out/zhejiang-2024-2026 $(ZHEJIANG_OPTIONS) \
	  || [ $$? = 3 ]

build:
	$(call install,$(BUILD_PACKAGES))
	@echo "Building jinxiu (release)"
	swift build $(LAYERED) -c release --product jinxiu

# The program that users run is what is tested, so that it is built once for both. Tests that watch
# other processes run apart from those that keep all cores busy.
TESTS := swift test -c release --skip-build

test:
	$(call install,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	python3 -m unittest discover -s Benchmarks/peers
	swift build $(LAYERED) -c release --build-tests
	$(TESTS) --skip 'MIPProcessTests|CommandTests'
	$(TESTS) --filter MIPProcessTests
	$(TESTS) --filter CommandTests --skip 'CommandTests\.ClusterTests'
	$(TESTS) --filter 'CommandTests\.ClusterTests'

lint:
	$(call install,$(BUILD_PACKAGES) python3)
	swift format lint --strict --recursive --parallel Package.swift Benchmarks Sources Tests
	.ci/check-layers
	.ci/check-words

bench: build
	$(call install,python3)
	swift build $(LAYERED) -c release --product JinxiuBenchmarks
	.build/release/JinxiuBenchmarks --sizes $(BENCH_SIZES) --repeats $(BENCH_REPEATS) \
	  --time-limit $(BENCH_LIMIT)s
	python3 Benchmarks/results.py

bench-growth: build
	$(call install,python3)
	swift build $(LAYERED) -c release --product JinxiuBenchmarks
	.build/release/JinxiuBenchmarks --sizes $(GROWTH_SIZES) --repeats $(BENCH_REPEATS) \
	  --gap 0.1% --time-limit 900s --out out/benchmarks/growth.json
	python3 Benchmarks/results.py

bench-peers: build
	$(call install,python3 python3-venv glpk-utils coinor-cbc)
	[ -x $(PEERS)/bin/python ] || python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install -q -r Benchmarks/peers/requirements.txt
	$(PEERS)/bin/python Benchmarks/peers/peers.py --sizes $(BENCH_SIZES) \
	  --repeats $(BENCH_REPEATS) --our-limit $(BENCH_LIMIT) --level $(BENCH_LEVEL)
	python3 Benchmarks/results.py

# Swift's own runtime of libFuzzer; lld, since gold fails on its debug information.
fuzz:
	$(call install,$(BUILD_PACKAGES))
	JINXIU_FUZZ=1 swift build -c release --product JinxiuFuzz --scratch-path $(FUZZ) \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -use-ld=lld
	Tests/Fuzzing/run.sh $(FUZZ) $(FUZZ_SECONDS)

mutations: build
	$(call install,python3 python3-openpyxl)
	/usr/bin/python3 Tests/CommandTests/Scripts/mutated.py .build/release/jinxiu \
	  Tests/JinxiuFormsTests/Fixtures:Tests/SpreadsheetTests/Fixtures --count $(MUTATIONS) --large

clean:
	rm -rf .build out
