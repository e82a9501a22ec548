using System.Globalization;
using System.Net;
using System.Numerics;
using Garnet.server;
using Garnet.server.Auth.Settings;
using Tsavorite.core;

namespace Lux.Engine;

/// <summary>What Garnet is told. Each setting that is not its default has its reason.</summary>
internal static class KeysSettings
{
    /// <summary>Sessions run on pool threads, and a pool that grows one thread at a time lets the first clients of a burst wait.</summary>
    private const int SessionThreads = 32;

    /// <summary>With <see cref="SyncMode.Always"/> a thread waits out the sync of its reply.</summary>
    private const int WaitingSessionThreads = 256;

    public static GarnetServerOptions Of(LuxEngineOptions options, IPEndPoint endpoint, string folder, long memory, string users, TlsSettings? tls, KeysFiles files)
    {
        var page = Math.Clamp(PowerOfTwo(memory / 128), 256 << 10, 4 << 20);
        var keys = new GarnetServerOptions
        {
            EndPoints = [endpoint],
            QuietMode = true,
            // Without a password too: the default user then needs none, and others can be added.
            AuthSettings = new AclAuthenticationPasswordSettings(users, defaultPassword: options.Password ?? ""),
            // Rules may name table commands before they are registered.
            AclStrictCustomCommands = false,
            TlsOptions = tls,
            NetworkConnectionLimit = options.MaxConnections,
            EnableLua = true,
            LuaOptions = new LuaOptions(LuaMemoryManagementMode.Native, "", Timeout.InfiniteTimeSpan, LuaLoggingMode.Enable, []),

            LogMemorySize = Bytes(memory),
            PageSize = Bytes(page),
            IndexMemorySize = Bytes(Math.Clamp(PowerOfTwo(memory / 64), 1 << 20, 16 << 20)),
            IndexMaxMemorySize = Bytes(Math.Max(PowerOfTwo(memory / 4), 1 << 20)),
            EnableStorageTier = options.KeysOnDisk,
            LogDir = options.KeysOnDisk ? folder : null,
            CheckpointDir = folder,
            Recover = true,
            FailOnRecoveryError = true,
            DeviceType = DeviceType.RandomAccess,
            DeviceFactoryCreator = files,

            EnableAOF = true,
            CommitFrequencyMs = options.Sync switch { SyncMode.Always => 0, SyncMode.EverySecond => 100, _ => 1000 },
            WaitForCommit = options.Sync == SyncMode.Always,
            AofMemorySize = Bytes(ReservedEnd.Least),
            AofPageSize = "8m",
            AofSegmentSize = "256m",
            // Past this a checkpoint is taken and the file begun anew.
            AofSizeLimit = "1g",

            ThreadPoolMinThreads = SessionThreadsOf(options.Sync),
            NetworkBufferPoolSize = "64m",
            // A client that takes nothing for so long is cut off; until then whoever publishes to it waits.
            NetworkSendTimeout = TimeSpan.FromSeconds(10),
        };
        return keys;
    }

    /// <summary>Never fewer than the process has already: the setting is the whole process's.</summary>
    private static int SessionThreadsOf(SyncMode sync)
    {
        ThreadPool.GetMinThreads(out var now, out _);
        return Math.Max(now, sync == SyncMode.Always ? WaitingSessionThreads : SessionThreads);
    }

    private static long PowerOfTwo(long bytes) => 1L << BitOperations.Log2((ulong)bytes);

    private static string Bytes(long bytes) => bytes.ToString(CultureInfo.InvariantCulture);
}
