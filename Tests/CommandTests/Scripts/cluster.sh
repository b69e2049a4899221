#!/usr/bin/env bash
# A Slurm cluster of two nodes on loopback, as the present user: cluster.sh [CPUS]
#
# Says "ready" and the path of its slurm.conf once both nodes are idle, and stays until its standard
# input ends, also because whoever started it died; then jobs, daemons and all their files go. With
# that path in SLURM_CONF every Slurm command speaks to it.
set -uo pipefail
PATH=$PATH:/usr/sbin:/sbin
cpus=${1:-16}
folder=$(mktemp -d -t slurm-XXXXXX) || exit 1
# Sockets are in the folder, and the path of one has at most 107 bytes.
if [ "$(printf %s "$folder" | wc -c)" -gt 75 ]; then
  echo "too long for the paths of sockets; set TMPDIR to a shorter folder: $folder" >&2
  rmdir "$folder"
  exit 1
fi
daemons=()

free_ports() {
  python3 -c 'import socket
held = [socket.socket() for _ in range(3)]
for one in held: one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in held))'
}

# Only what runs under this cluster's own configuration, so that no other process is touched.
of_cluster() {
  grep -lzsx "SLURM_CONF=$folder/slurm.conf" /proc/[0-9]*/environ | cut -d/ -f3
}

stop() {
  trap '' EXIT HUP INT TERM PIPE
  # Nobody may be left to read what the shell says of those it kills.
  exec >/dev/null 2>&1
  unset SLURM_CONF
  kill -KILL "${daemons[@]}"
  # Steps of jobs are no children of ours.
  of_cluster | xargs -r kill -KILL
  wait
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

mkdir "$folder"/{munge,state,n1,n2}
chmod 700 "$folder/munge"
head -c 128 /dev/urandom >"$folder/munge/key"
chmod 600 "$folder/munge/key"
read -r controller first second < <(free_ports)
host=$(hostname -s) user=$(id -un)
cat >"$folder/slurm.conf" <<CONF
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$controller
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge/socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/%n
SlurmctldPidFile=$folder/state/slurmctld.pid
SlurmdPidFile=$folder/%n/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0
SlurmdTimeout=10
KillWait=2
MaxArraySize=151
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$first CPUs=$cpus
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$second CPUs=$cpus
PartitionName=both Nodes=n1,n2 Default=YES MaxTime=60 State=UP
CONF
export SLURM_CONF="$folder/slurm.conf"

start() {
  "$@" >>"$folder/start.log" 2>&1 </dev/null &
  daemons+=($!)
}
start munged --foreground --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" \
  --pid-file="$folder/munge/pid" --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
for _ in {1..100}; do [ -S "$folder/munge/socket" ] && break; sleep 0.05; done
start slurmctld -D -f "$SLURM_CONF"
# Many tasks at once must not keep others of this machine from their work.
start nice slurmd -D -f "$SLURM_CONF" -N n1
start nice slurmd -D -f "$SLURM_CONF" -N n2
for _ in {1..300}; do
  [ "$(sinfo --noheader --Node --format=%T 2>/dev/null | sort -u)" = idle ] && break
  sleep 0.1
done
if [ "$(sinfo --noheader --Node --format=%T | sort -u)" != idle ]; then
  tail -n 20 "$folder"/*.log "$folder"/munge/log >&2
  exit 1
fi
echo "ready $SLURM_CONF"
cat >/dev/null
