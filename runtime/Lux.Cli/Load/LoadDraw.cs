namespace Lux.Cli;

/// <summary>What a command is written from.</summary>
/// <param name="Random">The caller's own.</param>
/// <param name="Number">The number of the command in the whole run, from 0.</param>
internal readonly record struct LoadDraw(Random Random, long Number);
