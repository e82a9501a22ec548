namespace Lux.Cli;

/// <summary>How files are imported.</summary>
internal sealed record ImportChoices(FileFormat Format, char Separator, string? Null, string? Bad, long MostBad, bool IsTrial, bool Restarts, bool Resumes, bool MapsIds);
