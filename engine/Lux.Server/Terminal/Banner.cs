using System.Globalization;
using System.Net;
using System.Reflection;
using Lux.Engine;

namespace Lux.Server;

/// <summary>What is on, in words, once the server answers.</summary>
internal sealed class Banner(TextWriter output, bool colors) : IServerBanner
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    /// <summary>A person looks at it, and did not ask for no colour (https://no-color.org).</summary>
    public static bool HasColors => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static string Version =>
        typeof(Banner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public void Started(LuxEngineOptions options, LuxEngine engine, string? metrics)
    {
        var started = engine.Started;
        var address = new Uri(engine.ConnectionString);
        var isLocal = options.Bind == "localhost" || (IPAddress.TryParse(options.Bind, out var bind) && IPAddress.IsLoopback(bind));
        var hasPassword = !string.IsNullOrEmpty(options.Password);
        var half = MemorySize.Format(started.Memory / 2);

        output.WriteLine();
        output.WriteLine(Paint(Bold, string.Create(CultureInfo.InvariantCulture, $"  lux-server {Version}")) + Paint(Dim, string.Create(CultureInfo.InvariantCulture, $"  ready in {started.Elapsed.TotalSeconds:0.00} s, pid {Environment.ProcessId}")));
        output.WriteLine();
        Line("address", $"{address.Scheme}://{address.Authority}", isLocal ? "this machine only; --bind 0.0.0.0 opens it" : $"on {options.Bind}");
        Line("password", hasPassword ? "required" : "none", "");
        Line("data", engine.DataDirectory, string.Create(CultureInfo.InvariantCulture, $"{Count(started.Tables, "table")}, {Count(started.Rows, "row")}"));
        Line("sync", started.Sync switch { SyncMode.Always => "always", SyncMode.None => "none", _ => "everysec" }, started.Sync switch
        {
            SyncMode.Always => "a power cut loses nothing that was acknowledged",
            SyncMode.None => "a power cut may lose what the system has not written yet",
            _ => "a power cut loses at most a second, a killed process no table write",
        });
        Line("memory", $"{half} keys, {half} indexes", options.KeysOnDisk ? "keys beyond it go to disk" : "keys beyond it are dropped, oldest first; --keys-tier keeps them on disk");
        if (metrics is not null) Line("metrics", metrics, "");
        Line("serves", "keys, pub/sub, Lua, tables", "RESP2 and RESP3");
        output.WriteLine();
        if (!isLocal && !hasPassword)
        {
            output.WriteLine(Paint(Yellow, $"  Whoever reaches port {engine.Port} may read and change everything: set a password with LUX_PASSWORD."));
            output.WriteLine();
        }
        output.Flush();

        void Line(string name, string value, string remark) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Paint(Dim, name.PadRight(9))} {(remark.Length == 0 ? value : value.PadRight(30))}{(remark.Length == 0 ? "" : "  " + Paint(Dim, remark))}"));

        string Paint(string color, string text) => colors ? color + text + Plain : text;
    }

    public void Stopping()
    {
        output.WriteLine("Stopping: writing what is left to the disk.");
        output.Flush();
    }

    public void Stopped() => output.WriteLine("Stopped.");

    private static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
