using System.CommandLine;
using System.CommandLine.Invocation;

namespace Lux.Server;

/// <summary>The help, written by hand: what each option is for, what it is when it is not given, and lines to copy.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const string Text =
        """
        {program}: keys, pub/sub, scripts and tables on one port, for any Redis client.

        Usage:
          {program} [options]

        Options:
          -p, --port <n>          TCP port; 0 takes a free one and prints it        [6379, LUX_PORT]
              --bind <address>    address to listen on; 0.0.0.0 is every one        [127.0.0.1, LUX_BIND]
          -d, --dir <folder>      where the data is kept; made when it is missing   [./lux-data, LUX_DATA_DIR]
          -m, --memory <size>     memory for keys and indexes, half for each        [a quarter of the machine's, LUX_MEMORY]
              --sync <mode>       when writes are forced to the disk                [everysec, LUX_SYNC]
                                    everysec  a power cut loses at most a second
                                    always    before the reply: a power cut loses nothing
                                    none      when the operating system likes
                                  A killed process loses no table write in any mode.
              --requirepass <pw>  password that clients must give; LUX_PASSWORD keeps it
                                  out of the list of processes                      [none, LUX_PASSWORD]
              --acl-file <file>   users and their rights, which ACL SAVE writes         [users.acl in --dir, LUX_ACL_FILE]
              --tls-cert <file>   speak TLS, with this certificate (PEM or .pfx)        [no TLS, LUX_TLS_CERT]
              --tls-key <file>    its private key as PEM, when not in the same file     [LUX_TLS_KEY]
              --tls-password-file <file>
                                  what opens an encrypted key or .pfx: its first line   [LUX_TLS_PASSWORD_FILE]
              --tls-client-ca <file>
                                  clients must show a certificate from these (PEM)      [LUX_TLS_CLIENT_CA]
              --max-connections <n>
                                  clients at once; one more is told so and cut off      [10000, LUX_MAX_CONNECTIONS]
              --keys-tier         keys that do not fit into memory go to disk;
                                  without it the oldest are dropped, as in a cache
              --slow-ms <n>       TSLOW lists table commands that take so long; -1: none [10, LUX_SLOW_MS]
              --metrics-port <n>  serve metrics for Prometheus over HTTP at /metrics    [none, LUX_METRICS_PORT]
              --metrics-bind <address>
                                  address that the metrics are served on                [127.0.0.1, LUX_METRICS_BIND]
              --log <level>       error, warning, info or debug, on standard error  [warning, LUX_LOG]
              --check             read the tables in --dir, or the backup there, say what is
                                  whole, change nothing
              --repair            write the tables in --dir anew with what is whole, say what is
                                  not; the old files stay beside them
              --restore <folder>  make --dir, empty or not there yet, of a backup that TBACKUP
                                  wrote, after checking it
              --version           print the version
          -h, --help              print this

        Examples:
          {program}                                     this machine only, data in ./lux-data
          {program} --port 0 --dir /tmp/try             a free port, for a try
          LUX_PASSWORD=secret {program} --bind 0.0.0.0 --dir /var/lib/lux --memory 2g
          {program} --bind 0.0.0.0 --tls-cert lux.pem --tls-key lux.key
          redis-cli -p 6379 --tls --cacert ca.pem PING
          redis-cli -p 6379 TCREATE users name:str:unique
          redis-cli -p 6379 TINSERT users name ada
          redis-cli -p 6379 TBACKUP /var/backups/lux-monday
          {program} --restore /var/backups/lux-monday --dir /var/lib/lux

        Ctrl+C or SIGTERM ends it: commands under way are answered and everything is put on the disk.
        Exit codes: {exit codes}.

        """;

    /// <summary>The help of a program or command that is called <paramref name="program"/>.</summary>
    public static string Of(string program, string exitCodes) =>
        Text.Replace("{program}", program, StringComparison.Ordinal).Replace("{exit codes}", exitCodes, StringComparison.Ordinal);

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of("lux-server", "0 stopped as told, 1 could not start or go on, or --check or --restore found damage, 2 a wrong option"));
        return 0;
    }
}
