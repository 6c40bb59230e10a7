#!/bin/bash
# health.sh PORT PATH: 0 if the program on this host's PORT answers PATH with 200. Plain bash, because the images carry no curl.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 _ status _ <&3 && [[ "$status" == 200 ]]
