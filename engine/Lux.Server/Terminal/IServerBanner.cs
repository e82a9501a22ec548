using Lux.Engine;

namespace Lux.Server;

/// <summary>Who is told how a server fares.</summary>
internal interface IServerBanner
{
    /// <summary>It answers.</summary>
    void Started(LuxEngineOptions options, LuxEngine engine, string? metrics);

    /// <summary>It was told to stop.</summary>
    void Stopping();

    /// <summary>Everything is on the disk.</summary>
    void Stopped();
}
