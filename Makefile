# `make` lists the targets. SAM calls build-<LogicalId> with ARTIFACTS_DIR set.
.DEFAULT_GOAL := help
.PHONY: bench map help test test-all zoo cli chaos rehearse peak-proof lint fmt mutation costs checks dry-runs package clean precheckin

MVN ?= mvn
# The newest JDK 25 on this machine, for tools that must run on it; empty where there is none.
JDK25 := $(shell ./testbed/bin/jdk25 2>/dev/null)

help: ## lists the targets
	@awk -F':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

test: ## builds and tests everything that is fast
	$(MVN) -q verify

test-all: ## and what needs WordPress or minutes
	$(MVN) verify -DexcludedGroups=zoo,cli

zoo: ## breaks a real WordPress in a hundred ways and shows what the gate says (WORDPRESS_DIR)
	$(MVN) -pl testbed/faults -am verify -Dgroups=zoo -DexcludedGroups=

cli: ## runs site/deploy, site/adopt, site/destroy and ./tidegate through the real AWS CLI, against stand-ins (minutes)
	@command -v aws > /dev/null || echo "no AWS CLI found, so nothing will be run through it: apt-get install awscli"
	$(MVN) -q package -Dmaven.test.skip=true
	$(MVN) -pl site,testbed/rehearsal -am verify -Dgroups=cli -DexcludedGroups=

MONTHS ?= 10000
SEED ?= 1
chaos: ## plays MONTHS months with everything going wrong, from SEED on; `MONTHS=` writes one down
	$(MVN) -q -pl testbed/chaos -am package -Dmaven.test.skip=true
	$(or $(JDK25:%=%/bin/),)java -XX:+UseParallelGC \
	  -cp 'testbed/chaos/target/classes:testbed/chaos/target/lib/*' tidegate.testbed.chaos.ChaosMain $(SEED) $(MONTHS)

ROUNDS ?= 11
bench: ## measures each function's start and answer beside its peers, ROUNDS times; writes docs/performance.md (PYTHON with boto3)
	$(MVN) -q package -Dmaven.test.skip=true
	$(or $(JDK25:%=%/bin/),)java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true \
	  -cp 'testbed/performance/target/classes:testbed/performance/target/lib/*' \
	  tidegate.testbed.performance.PerformanceMain . $(ROUNDS)

rehearse: ## plays a push and a peak on this machine
	./rehearse

PEAKS ?= 1000
peak-proof: ## holds PEAKS proposed floors against the best that brute force finds, from SEED on
	$(MVN) -q -pl testbed/peak -am package -Dmaven.test.skip=true
	$(or $(JDK25:%=%/bin/),)java -XX:+UseSerialGC \
	  -cp 'testbed/peak/target/tidegate-testbed-peak-0.1.0.jar:testbed/peak/target/lib/*' \
	  tidegate.testbed.peak.command.PeakMain . proof $(PEAKS) $(SEED)

lint: ## lints the templates and the shell scripts
	./testbed/bin/lint

fmt: ## formats the Java code
	JAVA_HOME=$(JDK25) $(MVN) -q spotless:apply

mutation: ## mutation report of functions/core, in its target/pit-reports
	JAVA_HOME=$(JDK25) $(MVN) -q -pl functions/core test-compile org.pitest:pitest-maven:mutationCoverage

costs: ## computes docs/costs.md and what site/deploy shows
	$(MVN) -q -pl site test -Dtest=CostReportTest -Dcosts.write=true

checks: ## writes docs/checks.md from the checks
	$(MVN) -q -pl functions/probe -am test -Dtest=CatalogueTextTest -Dsurefire.failIfNoSpecifiedTests=false -Dtidegate.docs=write

messages: ## writes docs/messages.md from the functions' own words
	$(MVN) -q -T1 -pl functions/peaks,functions/rollout,functions/verify -am test -Dtest=MessagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dtidegate.docs=write

map: ## draws the modules and rooms of docs/architecture.md
	$(MVN) -q -pl testbed/rules -am test -Dtest=MapTest -Dsurefire.failIfNoSpecifiedTests=false -Dmap.write=true

dry-runs: ## writes docs/dry-runs.md
	$(MVN) -q -pl site test -Dtest=DryRunsTest -Ddry-runs.write=true

package: ## builds the functions' zips
	$(MVN) -q package -Dmaven.test.skip=true

clean: ## removes what was built
	$(MVN) -q clean

precheckin: lint test ## what to run before a commit

# --- sam build ---------------------------------------------------------------
# SAM makes one target a function, one after the other. The first builds the zips of all modules, unless they are newer than what
# they are made of; each target then unpacks its own. The stamp is as old as the build's start, so that what was saved meanwhile counts.
comma := ,
ZIPPED := peaks rollout gate verify probe
ZIPS := $(foreach module,$(ZIPPED),functions/$(module)/target/tidegate-$(module).zip)
ZIPPED_FROM = $(shell find pom.xml functions/zip.xml functions/*/pom.xml functions/*/src/main)

target/zipped: $(if $(filter $(words $(ZIPS)),$(words $(wildcard $(ZIPS)))),,unzipped) $(ZIPPED_FROM)
	@mkdir -p target && touch target/zipping
	$(MVN) -q -am package -Dmaven.test.skip=true -pl "$(subst $() $(),$(comma),$(ZIPPED:%=functions/%))"
	@mv target/zipping $@

.PHONY: unzipped
unzipped:

define function
.PHONY: build-$(1)
build-$(1): target/zipped
	unzip -qo functions/$(2)/target/tidegate-$(2).zip -d "$$(ARTIFACTS_DIR)"
endef

$(eval $(call function,PeaksFunction,peaks))
$(eval $(call function,RolloutFunction,rollout))
$(eval $(call function,PageFunction,rollout))
$(eval $(call function,GateTestTrafficFunction,gate))
$(eval $(call function,GateTrafficFunction,gate))
$(eval $(call function,GateAfterFunction,gate))
$(eval $(call function,VerifyFunction,verify))
$(eval $(call function,ProbeFunction,probe))
$(eval $(call function,ProbeInsideFunction,probe))
