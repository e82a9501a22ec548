namespace Lux.Cli;

/// <summary>The kinds of files that rows come from and go to.</summary>
internal enum FileFormat
{
    /// <summary>What the file's name says.</summary>
    Auto,
    Csv,
    Jsonl,
    Parquet,
}

/// <summary>Which kind a file is.</summary>
internal static class FileFormats
{
    /// <summary>What <c>--format</c> says, else what the name ends with; CSV for a pipe.</summary>
    public static FileFormat Of(FileFormat said, string? file) => said != FileFormat.Auto ? said : file is null ? FileFormat.Csv : Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csv" => FileFormat.Csv,
        ".jsonl" or ".ndjson" => FileFormat.Jsonl,
        ".parquet" => FileFormat.Parquet,
        var other => throw ToolException.Misuse($"The end '{other}' of '{file}' says no format; say --format csv, jsonl or parquet."),
    };
}
