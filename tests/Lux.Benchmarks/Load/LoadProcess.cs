using System.Diagnostics;
using System.Text.Json;

namespace Lux.Benchmarks.Load;

/// <summary>Starts this program once more as a load process, so that load and servers share nothing but the machine.</summary>
internal static class LoadProcess
{
    /// <summary>The hidden first argument that makes this program a load process.</summary>
    public const string Argument = "--load";

    public static async Task<LoadResult> RunAsync(LoadSpec spec)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(LoadProcess).Assembly.Location);
        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(JsonSerializer.Serialize(spec, LoadJson.Default.LoadSpec));
        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"the load process for {spec.Operation} ended with {process.ExitCode}");
        var result = JsonSerializer.Deserialize(output, LoadJson.Default.LoadResult)!;
        if (result.Error is not null) throw new InvalidOperationException($"{(spec.Redis ? "redis-server" : "lux-server")} answered {spec.Operation} with an error: {result.Error}");
        return result;
    }

    /// <summary>The load process's side.</summary>
    public static int Serve(string json)
    {
        var result = new LoadRun(JsonSerializer.Deserialize(json, LoadJson.Default.LoadSpec)!).Run();
        Console.Out.Write(JsonSerializer.Serialize(result, LoadJson.Default.LoadResult));
        return 0;
    }
}
