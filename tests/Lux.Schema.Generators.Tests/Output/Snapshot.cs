using System.Text;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Output;

/// <summary>Compares texts with those kept in __snapshots__; <c>UPDATE_SNAPSHOTS=1</c> keeps the new ones instead.</summary>
internal static class Snapshot
{
    public static Task MatchesAsync(string name, Generation generation)
    {
        var text = new StringBuilder();
        foreach (var (file, source) in generation.Files)
            text.Append("==== ").Append(file).Append(" ====\n").Append(source);
        return MatchesAsync("Output", name, text.ToString());
    }

    public static async Task MatchesAsync(string folder, string name, string text)
    {
        string path = Path.Combine(Folders.Project, folder, "__snapshots__", name + ".snap");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }
}
