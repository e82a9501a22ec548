namespace Lux.Server.Tests;

/// <summary>Tests that measure this process's memory run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
